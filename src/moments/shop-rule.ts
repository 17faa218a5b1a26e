// A rule of the shop's own, asked before the table.
import { type Fact, timeOf } from './fact.ts'
import { type Half, type Moment, type MomentEvent, type Outcome, SPOTS, type Spot, type Stage } from './moment.ts'
import { ask, type Effect, type Rule } from './rule.ts'

export interface ShopRule {
  /** Told with every event that the rule classifies; at most 32 characters. */
  readonly why: string
  readonly events: readonly string[]
  readonly when?: (event: MomentEvent, journey: { stage: Stage; cycle: number; moment: Moment | null }) => boolean
  /** The moment that the event belongs to, or none. */
  readonly moment: Moment | null
  readonly half?: Half
  /** What the event does to that moment; nothing where it is left out. */
  readonly outcome?: 'open' | Outcome
}

const SAID: readonly (Spot | null)[] = [null, ...SPOTS]
const OUTCOMES = [undefined, 'open', 'won', 'lost'] as const
const VERBS = [undefined, 'open', 'win', 'lose'] as const

/** What of a shop's rule is kept with its event, so that the journey can be told again without the rule. */
export function shopFact({ moment, half, outcome, why }: ShopRule, event: MomentEvent, fact: Fact | null): Fact {
  const spot = moment === 'smot' ? `smot/${half ?? 'purchase'}` : moment
  return {
    ...(fact ?? { name: 'custom', time: timeOf(event.time), value: 0 }),
    why: why.slice(0, 32),
    verdict: Math.max(0, SAID.indexOf(spot as Spot | null)) * 4 + OUTCOMES.indexOf(outcome),
  }
}

/** The rule that such a fact stands for; what the table's rule knows of the shopper stays true. */
export function ruleOfShop(why: string, verdict: number, table: Rule): Rule {
  const spot = SAID[verdict >> 2] ?? null
  const verb = VERBS[verdict & 3]
  const own: Effect[] = spot && verb ? [[verb, spot]] : []
  return {
    why,
    events: [],
    belongsTo: spot,
    does: (fact, state) => [...own, ...(ask(table.does, fact, state) ?? []).filter(([, on]) => !on)],
  }
}
