// One step of a journey: the rule that fits a fact, what it does, and the state that follows. Pure.
import { type Fact, KNOWN_CUSTOMER, WAITS } from './fact.ts'
import {
  type Classification,
  isOfVisit,
  type MomentRecord,
  type Outcome,
  partsOf,
  type Spot,
  type Transition,
} from './moment.ts'
import { ask, type Effect, type Rule } from './rule.ts'
import { rules } from './rules.ts'
import { ruleOfShop } from './shop-rule.ts'
import * as at from './state.ts'

export interface Decision {
  readonly classification: Classification
  readonly state: at.JourneyState
}

interface Step {
  readonly fact: Fact
  why: string
  state: at.JourneyState
  readonly transitions: Transition[]
}

const SAME_ORDER = 'same-order'
const NOT_DECISIVE: Rule = { why: 'not-decisive', events: [], belongsTo: null }

/** What does not show that a shopper whose page went is still here. */
const SAYS_NO_RETURN = 'bounce web_vital cart_abandoned message_sent order_shipped order_delivered refund'.split(' ')

/** What this visit has shown by an event of this name. */
const SHOWS: Readonly<Record<string, number>> = {
  view_item: at.PRODUCT_SEEN,
  page_view: at.PAGE_SEEN,
  engage: at.ENGAGED,
  purchase: at.ENGAGED,
  delivery_update: at.WAITING,
  order_delivered: at.WAITING,
}

function cycleFor({ state, fact }: Step, spot: Spot): number {
  if (spot === 'smot/purchase') return 1
  return spot === 'tmot' || spot === 'smot/experience' ? at.cycleOf(state, fact.order) : at.runningCycle(state)
}

/** The first order may still win what was lost; until then a cart that is filled again is a new try. */
const isLostPurchase = (state: at.JourneyState, spot: Spot, record: MomentRecord | undefined): boolean =>
  spot === 'smot/purchase' && record?.outcome === 'lost' && !at.isCustomer(state)

const recordOf = (step: Step, spot: Spot): MomentRecord | undefined =>
  at.findRecord(step.state, spot, cycleFor(step, spot))

/** Writes a moment's record, and tells of it; without an outcome it is open. */
function write(step: Step, spot: Spot, old?: MomentRecord, outcome?: Outcome, recovers = false): void {
  const { state, fact, why, transitions } = step
  const { time } = fact
  const parts = partsOf(spot)
  const cycle = cycleFor(step, spot)
  const recovered = recovers ? { recovered: true as const } : {}
  const base =
    old && outcome
      ? old
      : {
          ...parts,
          cycle: old?.cycle ?? cycle,
          ...(isOfVisit(spot) && { visit: state.visit }),
          openedAt: old?.openedAt ?? time,
        }
  const record: MomentRecord = { ...base, ...(outcome && { decidedAt: time, outcome }), why, ...recovered }
  step.state = at.markCycle(at.putRecord(state, old, record), cycle, at.doneBits(spot, outcome))
  const after = old && outcome ? { after_ms: Math.max(0, time - old.openedAt) } : {}
  transitions.push({ ...parts, outcome: outcome ?? 'open', ...after, ...recovered })
}

function open(step: Step, spot: Spot): void {
  const { state } = step
  const record = recordOf(step, spot)
  if (isLostPurchase(state, spot, record) && !state.retries) {
    step.state = { ...state, retries: true }
    step.transitions.push({ ...partsOf(spot), outcome: 'open' })
  } else if (!record && !at.isDone(state, spot, cycleFor(step, spot))) write(step, spot)
}

function settle(step: Step, spot: Spot, outcome: Outcome): void {
  const { state } = step
  const record = recordOf(step, spot)
  const wasLost = isLostPurchase(state, spot, record)
  if (wasLost && outcome === 'lost') step.state = { ...state, retries: false }
  else if (wasLost || !(record?.outcome || at.isDone(state, spot, cycleFor(step, spot), outcome))) {
    write(step, spot, record, outcome, wasLost)
  }
}

const isOpen = (step: Step, spot: Spot): boolean => {
  const record = recordOf(step, spot)
  return record !== undefined && !record.outcome
}

function endVisit(step: Step): void {
  const { state } = step
  step.why = 'visit-ended'
  if (isOpen(step, 'zmot')) settle(step, 'zmot', 'lost')
  if (isOpen(step, 'fmot') && !(state.seen & at.ENGAGED)) settle(step, 'fmot', 'lost')
  const records = step.state.records.filter((r) => r.visit === undefined)
  step.state = { ...step.state, records, visit: state.visit + 1, seen: 0 }
}

function takeBackBounce(step: Step): void {
  const { seen } = step.state
  step.why = 'stayed'
  write(step, 'fmot', recordOf(step, 'fmot'), 'won', true)
  step.why = 'researches'
  if (seen & at.BOUNCED_RESEARCH) write(step, 'zmot', recordOf(step, 'zmot'), undefined, true)
  step.state = { ...step.state, seen: seen & ~(at.BOUNCED | at.BOUNCED_RESEARCH) }
}

const VERBS: { readonly [verb in Effect[0]]: (step: Step, spot: Spot) => void } = {
  open,
  win: (step, spot) => settle(step, spot, 'won'),
  lose: (step, spot) => settle(step, spot, 'lost'),
  settle: (step, spot) => {
    if (isOpen(step, spot)) settle(step, spot, 'won')
  },
  bounce: (step) => {
    if (recordOf(step, 'fmot')?.outcome) return
    settle(step, 'fmot', 'lost')
    const research = isOpen(step, 'zmot')
    if (research) settle(step, 'zmot', 'lost')
    step.state = at.see(step.state, research ? at.BOUNCED | at.BOUNCED_RESEARCH : at.BOUNCED)
  },
  order: (step) => {
    const { state, fact } = step
    const isFirst = fact.value !== KNOWN_CUSTOMER
    step.state = at.addOrder(state, (isFirst ? state.orders : at.runningCycle(state)) + 1, fact.order)
  },
  proof: (step) => {
    if (!step.state.orders) step.state = at.addOrder(step.state, 1, step.fact.order)
  },
  help: (step) => {
    step.state = at.markCycle(step.state, at.cycleOf(step.state, step.fact.order), at.SUPPORTED)
  },
  advocate: (step) => {
    step.state = { ...step.state, advocate: true }
  },
}

/** What a shop says it knows: orders placed before, and the name of the last of them. */
function identify(state: at.JourneyState, { order, value }: Fact): at.JourneyState {
  const isNew = order !== undefined && !at.cycleOfOrder(state, order)
  const told = Math.max(state.orders, value, isNew ? 1 : 0)
  return isNew || told > state.orders ? at.addOrder(state, told, isNew ? order : '') : state
}

const fits = (rule: Rule, fact: Fact, state: at.JourneyState): boolean =>
  rule.events.includes(fact.name) &&
  (!rule.who || (rule.who === 'customer') === at.isCustomer(state)) &&
  (!rule.when || rule.when(fact, state))

/** Classifies a fact in a state, and takes it in. */
export function decide(before: at.JourneyState, fact: Fact): Decision {
  const { name, value, why, verdict = 0 } = fact
  const transitions: Transition[] = []
  const state = at.recent(before)
  if (name === 'identify') {
    return { classification: { moment: null, why: name, transitions }, state: identify(state, fact) }
  }
  const step: Step = { fact, why: '', state, transitions }
  if (name === 'session_start') endVisit(step)
  else if (state.seen & at.BOUNCED && !SAYS_NO_RETURN.includes(name)) takeBackBounce(step)
  const known = step.state
  const table = rules.find((rule) => fits(rule, fact, known)) ?? NOT_DECISIVE
  const rule = why === undefined || table.why === SAME_ORDER ? table : ruleOfShop(why, verdict, table)
  const spot = ask(rule.belongsTo, fact, known)
  step.why = rule.why
  for (const [verb, on] of ask(rule.does, fact, known) ?? []) VERBS[verb](step, on as Spot)
  const lands = value & WAITS && (name === 'session_start' || (name === 'page_view' && !(known.seen & at.PAGE_SEEN)))
  const shown = at.see(step.state, (SHOWS[name] ?? 0) | (lands ? at.WAITING : 0))
  if (!spot) return { classification: { moment: null, why: rule.why, transitions }, state: shown }
  const parts = partsOf(spot)
  return {
    classification: { ...parts, why: rule.why, transitions },
    state: shown.moment === parts.moment ? shown : { ...shown, moment: parts.moment },
  }
}
