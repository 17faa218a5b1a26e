// One step of a journey: the rule that fits a fact, what it does, and the state that follows. Pure.
import { type Fact, KNOWN_CUSTOMER, WAITS } from './fact.ts'
import { type Classification, halfOf, type MomentRecord, momentOf, type Outcome, type Spot, type Transition } from './moment.ts'
import { type Effect, type Rule, rules } from './rules.ts'
import { ruleOfShopFact } from './shop-rule.ts'
import * as at from './state.ts'

export interface Decision {
  readonly classification: Classification
  readonly state: at.JourneyState
}

interface Step {
  readonly fact: Fact
  readonly why: string
  state: at.JourneyState
  readonly transitions: Transition[]
}

const RULES_BY_EVENT: ReadonlyMap<string, readonly Rule[]> = (() => {
  const map = new Map<string, Rule[]>()
  for (const rule of rules) for (const name of rule.events) map.set(name, [...(map.get(name) ?? []), rule])
  return map
})()

const NOT_DECISIVE: Rule = { why: 'not-decisive', events: [], belongsTo: null }

/** What shows that a shopper whose page went is still here. */
const isReturn = (name: string): boolean =>
  !'session_start bounce web_vital cart_abandoned message_sent order_shipped order_delivered refund'.includes(name)

const cycleFor = (step: Step, spot: Spot): number =>
  spot === 'tmot' || spot === 'smot/experience' ? at.cycleOf(step.state, step.fact.order) : at.runningCycle(step.state)

const keyed = (spot: Spot): Pick<Transition, 'moment' | 'half'> => {
  const half = halfOf(spot)
  return half ? { moment: momentOf(spot), half } : { moment: momentOf(spot) }
}

function open(step: Step, spot: Spot): void {
  const { state, fact } = step
  const cycle = spot === 'smot/purchase' ? 1 : cycleFor(step, spot)
  const record = at.findRecord(state, spot, cycle)
  if (spot === 'smot/purchase' && record?.outcome === 'lost' && !state.retries) {
    step.state = { ...state, retries: true }
  } else if (at.isOpened(state, spot, cycle)) return
  else {
    const ofVisit = at.isOfVisit(spot) ? { visit: state.visit } : {}
    const fresh: MomentRecord = { ...keyed(spot), cycle, ...ofVisit, openedAt: fact.time, why: step.why }
    step.state = at.markCycle(at.putRecord(state, undefined, fresh), cycle, at.openedBit(spot))
  }
  step.transitions.push({ ...keyed(spot), outcome: 'open' })
}

function settle(step: Step, spot: Spot, outcome: Outcome, why = step.why): void {
  const { state, fact } = step
  const cycle = spot === 'smot/purchase' ? 1 : cycleFor(step, spot)
  const record = at.findRecord(state, spot, cycle)
  const recovers = spot === 'smot/purchase' && outcome === 'won' && record?.outcome === 'lost'
  if (at.isDecided(state, spot, cycle) && !recovers) {
    if (spot === 'smot/purchase' && state.retries) step.state = { ...state, retries: false }
    return
  }
  const recovered = recovers ? { recovered: true as const } : {}
  const after = record ? { after_ms: Math.max(0, fact.time - record.openedAt) } : {}
  const ofVisit = at.isOfVisit(spot) ? { visit: state.visit } : {}
  const base = record ?? { ...keyed(spot), cycle, ...ofVisit, openedAt: fact.time }
  const decided = { ...base, decidedAt: fact.time, outcome, why, ...recovered }
  step.state = at.markCycle(at.putRecord(state, record, decided), cycle, at.decidedBit(spot))
  step.transitions.push({ ...keyed(spot), outcome, ...after, ...recovered })
}

const isOpen = (state: at.JourneyState, spot: Spot): boolean => {
  const record = at.findRecord(state, spot, at.runningCycle(state))
  return record !== undefined && record.outcome === undefined
}

const see = (step: Step, bits: number): void => {
  step.state = { ...step.state, seen: step.state.seen | bits }
}

function endVisit(step: Step): void {
  for (const spot of ['zmot', 'fmot'] as const) if (isOpen(step.state, spot)) settle(step, spot, 'lost', 'visit-ended')
  const records = step.state.records.filter((r) => r.visit === undefined)
  step.state = { ...step.state, records, visit: step.state.visit + 1, seen: 0 }
}

function bounce(step: Step): void {
  const before = at.findRecord(step.state, 'fmot', 1)?.outcome
  if (before !== undefined) return
  settle(step, 'fmot', 'lost')
  const research = isOpen(step.state, 'zmot')
  if (research) settle(step, 'zmot', 'lost')
  see(step, at.BOUNCED | (research ? at.BOUNCED_RESEARCH : 0))
}

function takeBackBounce(step: Step): void {
  const { state, fact } = step
  const first = at.findRecord(state, 'fmot', 1)
  if (first) {
    step.state = at.putRecord(state, first, { ...first, decidedAt: fact.time, outcome: 'won', why: 'stayed', recovered: true })
    step.transitions.push({ moment: 'fmot', outcome: 'won', after_ms: Math.max(0, fact.time - first.openedAt), recovered: true })
  }
  const research = at.findRecord(step.state, 'zmot', 1)
  if (research && state.seen & at.BOUNCED_RESEARCH) {
    const { outcome: _, decidedAt: __, ...kept } = research
    step.state = at.putRecord(step.state, research, { ...kept, why: 'researches', recovered: true })
    step.transitions.push({ moment: 'zmot', outcome: 'open', recovered: true })
  }
  step.state = { ...step.state, seen: step.state.seen & ~(at.BOUNCED | at.BOUNCED_RESEARCH) }
}

const VERBS: { readonly [verb in Effect[0]]: (step: Step, spot: Spot) => void } = {
  open,
  win: (step, spot) => settle(step, spot, 'won'),
  lose: (step, spot) => settle(step, spot, 'lost'),
  settle: (step, spot) => {
    if (isOpen(step.state, spot)) settle(step, spot, 'won')
  },
  order: (step) => {
    const { state, fact } = step
    if (at.cycleOfOrder(state, fact.order)) return
    const earlier = fact.value === KNOWN_CUSTOMER && fact.name === 'purchase' ? Math.max(1, state.orders) : state.orders
    step.state = at.addOrder(state, earlier + 1, fact.order ?? '')
  },
  proof: (step) => {
    if (!step.state.orders) step.state = at.addOrder(step.state, 1, step.fact.order ?? '')
  },
  help: (step) => {
    step.state = at.markCycle(step.state, at.cycleOf(step.state, step.fact.order), at.SUPPORTED)
  },
  advocate: (step) => {
    step.state = { ...step.state, advocate: true }
  },
  bounce,
}

function remember(step: Step): void {
  const { name, value } = step.fact
  if (name === 'view_item') see(step, at.PRODUCT_SEEN)
  if (name === 'delivery_update' || name === 'order_delivered') see(step, at.WAITING)
  if (name === 'session_start' && value & WAITS) see(step, at.WAITING)
  if (name === 'page_view') see(step, at.PAGE_SEEN | (value & WAITS && !(step.state.seen & at.PAGE_SEEN) ? at.WAITING : 0))
}

/** What a shop says it knows: orders placed before, and the name of the last of them. */
function identify(state: at.JourneyState, fact: Fact): at.JourneyState {
  const known = at.cycleOfOrder(state, fact.order) !== undefined
  const told = Math.max(state.orders, fact.value, fact.order !== undefined && !known ? 1 : 0)
  if (fact.order !== undefined && !known) return at.addOrder(state, told, fact.order)
  return told > state.orders ? at.addOrder(state, told, '') : state
}

const fits = (rule: Rule, fact: Fact, state: at.JourneyState): boolean =>
  (!rule.who || (rule.who === 'customer') === at.isCustomer(state)) && (!rule.when || rule.when(fact, state))

/** Classifies a fact in a state, and takes it in. */
export function decide(state: at.JourneyState, fact: Fact): Decision {
  if (fact.name === 'identify') {
    return { classification: { moment: null, why: 'identify', transitions: [] }, state: identify(state, fact) }
  }
  const transitions: Transition[] = []
  const first: Step = { fact, why: 'visit-ended', state, transitions }
  if (fact.name === 'session_start') endVisit(first)
  else if (state.seen & at.BOUNCED && isReturn(fact.name)) takeBackBounce(first)
  const rule = fact.why
    ? ruleOfShopFact(fact)
    : (RULES_BY_EVENT.get(fact.name)?.find((r) => fits(r, fact, first.state)) ?? NOT_DECISIVE)
  const spot = typeof rule.belongsTo === 'function' ? rule.belongsTo(fact, first.state) : rule.belongsTo
  const effects = (typeof rule.does === 'function' ? rule.does(fact, first.state) : rule.does) ?? []
  const step: Step = { fact, why: rule.why, state: first.state, transitions }
  for (const [verb, on] of effects) VERBS[verb](step, on as Spot)
  remember(step)
  if (!spot) return { classification: { moment: null, why: rule.why, transitions }, state: step.state }
  return {
    classification: { ...keyed(spot), why: rule.why, transitions },
    state: { ...step.state, moment: momentOf(spot) },
  }
}
