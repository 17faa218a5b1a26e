// A rule of the shop's own, asked before the table.
import { type Fact, shortHash, timeOf } from './fact.ts'
import type { Half, Moment, MomentEvent, Outcome, Spot, Stage } from './moment.ts'
import type { Rule } from './rules.ts'

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

const VERBS = { open: 'open', won: 'win', lost: 'lose' } as const
const SPOTS: readonly (Spot | null)[] = [null, 'zmot', 'fmot', 'smot/purchase', 'smot/experience', 'tmot', 'umot']
const OUTCOMES = [undefined, 'open', 'won', 'lost'] as const

/** What of a shop's rule is kept with its event, so that the journey can be told again without the rule. */
export function shopFact(rule: ShopRule, event: MomentEvent, fact: Fact | null): Fact {
  const half = rule.moment === 'smot' ? `/${rule.half ?? 'purchase'}` : ''
  const spot = SPOTS.indexOf(rule.moment && (`${rule.moment}${half}` as Spot))
  const value = Math.max(0, spot) * 4 + OUTCOMES.indexOf(rule.outcome)
  const why = rule.why.slice(0, 32)
  const kept: Fact = { name: 'shop', time: timeOf(event.time), value, why }
  if (event.name !== 'purchase') return kept
  return { ...kept, name: 'shop-order', order: fact?.order ?? shortHash(`${event.time}`) }
}

/** The rule that such a fact stands for. */
export function ruleOfShopFact(fact: Fact): Rule {
  const spot = SPOTS[fact.value >> 2] ?? null
  const outcome = OUTCOMES[fact.value & 3]
  return {
    why: fact.why ?? 'shop',
    events: [fact.name],
    belongsTo: spot,
    does: [
      ...(spot && outcome ? [[VERBS[outcome], spot] as const] : []),
      ...(fact.name === 'shop-order' ? [['order'] as const] : []),
    ],
  }
}
