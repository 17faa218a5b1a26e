// The rule table, as data, in its order: the first rule that fits an event says which moment it belongs to.
import { eventNames } from '../events/event.ts'
import { EITHER_HALF, type Fact, KNOWN_CUSTOMER, RESEARCHES, TOPICS, WAITS } from './fact.ts'
import type { Moment, Spot } from './moment.ts'
import { cycleOf, cycleOfOrder, type JourneyState, PAGE_SEEN, PRODUCT_SEEN, runningCycle, stageOf, WAITING, wasSupported } from './state.ts'

/** What a rule does to a moment; `settle` wins it only where it is open. */
export type Effect =
  | readonly ['open' | 'win' | 'lose' | 'settle', Spot]
  | readonly ['order' | 'proof' | 'help' | 'advocate' | 'bounce']

type Asked<T> = T | ((fact: Fact, state: JourneyState) => T)

export interface Rule {
  /** The rule's id, told with every event that it classifies. */
  readonly why: string
  readonly events: readonly string[]
  /** Prospect: no order is known. Customer: one is. */
  readonly who?: 'prospect' | 'customer'
  readonly when?: (fact: Fact, state: JourneyState) => boolean
  readonly belongsTo: Asked<Spot | null>
  readonly does?: Asked<readonly Effect[]>
}

const score = (fact: Fact): number => fact.value % 8
const verdict = (points: number, spot: Spot): Effect[] =>
  points >= 4 ? [['win', spot]] : points === 1 || points === 2 ? [['lose', spot]] : []

const surveyed = (fact: Fact, { orders }: JourneyState): Spot => {
  const about = fact.value >> 3
  if (about === EITHER_HALF) return orders ? 'smot/experience' : 'smot/purchase'
  return TOPICS[about] ?? (orders ? 'tmot' : 'fmot')
}
const decidedBySurvey = (spot: Spot): boolean => spot === 'tmot' || spot === 'smot/experience'

/** A customer's visit that came by a delivery message, or landed on an order's status or on help, waits. */
const waits = (fact: Fact, state: JourneyState): boolean =>
  fact.name === 'session_start' ? (fact.value & WAITS) > 0 : (state.seen & WAITING) > 0

const notSeen = (bit: number) => (_: Fact, state: JourneyState) => !(state.seen & bit)
const knownOrder = (fact: Fact, state: JourneyState): boolean => cycleOfOrder(state, fact.order) !== undefined
const ordersMoment = (fact: Fact, state: JourneyState): Spot =>
  (cycleOfOrder(state, fact.order)?.number ?? runningCycle(state)) > 1 ? 'umot' : 'smot/purchase'

const WILLING: Effect[] = [['open', 'smot/purchase'], ['win', 'fmot']]
const RESEARCHING: Effect[] = [['open', 'zmot']]

export const rules: readonly Rule[] = [
  { why: 'same-order', events: ['purchase'], when: knownOrder, belongsTo: ordersMoment },
  {
    why: 'first-order',
    events: ['purchase'],
    who: 'prospect',
    when: (fact) => fact.value !== KNOWN_CUSTOMER,
    belongsTo: 'smot/purchase',
    does: [['win', 'smot/purchase'], ['settle', 'zmot'], ['settle', 'fmot'], ['order'], ['open', 'tmot']],
  },
  {
    why: 'repeat-order',
    events: ['purchase'],
    belongsTo: 'umot',
    does: [['win', 'umot'], ['order'], ['open', 'tmot']],
  },
  {
    why: 'waiting-for-delivery',
    events: ['order_shipped', 'delivery_update'],
    belongsTo: 'tmot',
    does: [['proof']],
  },
  { why: 'waiting-for-delivery', events: ['message_sent'], belongsTo: 'tmot' },
  { why: 'waiting-for-delivery', events: ['track_order'], who: 'customer', belongsTo: 'tmot' },
  {
    why: 'delivered',
    events: ['order_delivered'],
    belongsTo: 'tmot',
    does: (fact, state) => [
      ['proof'],
      ...((wasSupported(state, cycleOf(state, fact.order)) ? [] : [['win', 'tmot']]) as Effect[]),
      ['open', 'smot/experience'],
    ],
  },
  { why: 'needs-help', events: ['contact_support'], who: 'customer', belongsTo: 'tmot', does: [['help']] },
  {
    why: 'satisfaction',
    events: ['survey_response'],
    belongsTo: surveyed,
    does: (fact, state) => {
      const spot = surveyed(fact, state)
      return state.orders && decidedBySurvey(spot) ? verdict(score(fact), spot) : []
    },
  },
  {
    why: 'product-reviewed',
    events: ['write_review'],
    who: 'customer',
    belongsTo: 'smot/experience',
    does: (fact, state) => [
      ...verdict(fact.value, 'smot/experience'),
      ...((fact.value >= 4 && stageOf(state) === 'loyal' ? [['advocate'], ['win', 'umot']] : []) as Effect[]),
    ],
  },
  {
    why: 'product-returned',
    events: ['request_return', 'refund'],
    belongsTo: 'smot/experience',
    does: [['proof'], ['lose', 'smot/experience']],
  },
  {
    why: 'tells-others',
    events: ['share', 'refer'],
    who: 'customer',
    belongsTo: 'umot',
    does: (_, state) => (stageOf(state) === 'loyal' ? [['advocate'], ['win', 'umot']] : [['win', 'umot']]),
  },
  {
    why: 'comes-back',
    events: ['session_start', 'return_visit', 'follow_up', 'join_loyalty', 'redeem_offer', 'login'],
    who: 'customer',
    belongsTo: (fact, state) => (waits(fact, state) ? 'tmot' : 'umot'),
    does: (fact, state) => (waits(fact, state) ? [] : [['open', 'umot']]),
  },
  {
    why: 'considers-again',
    events: [...eventNames('research', 'impression', 'buying'), 'engage', 'bounce'],
    who: 'customer',
    belongsTo: 'umot',
    does: (fact) => (fact.name === 'bounce' ? [] : [['open', 'umot']]),
  },
  { why: 'left-at-once', events: ['bounce'], who: 'prospect', belongsTo: 'fmot', does: [['bounce']] },
  {
    why: 'willing-to-buy',
    events: ['add_to_cart', 'view_cart', 'apply_coupon'],
    who: 'prospect',
    when: (fact) => fact.name !== 'view_cart' || fact.value > 0,
    belongsTo: 'smot/purchase',
    does: WILLING,
  },
  {
    why: 'checks-out',
    events: ['begin_checkout', 'add_shipping_info', 'add_payment_info'],
    who: 'prospect',
    belongsTo: 'smot/purchase',
    does: WILLING,
  },
  {
    why: 'emptied-cart',
    events: ['remove_from_cart'],
    who: 'prospect',
    when: (fact) => fact.value === 0,
    belongsTo: 'smot/purchase',
    does: [['lose', 'smot/purchase']],
  },
  { why: 'less-willing', events: ['remove_from_cart'], who: 'prospect', belongsTo: 'smot/purchase' },
  {
    why: 'abandoned-cart',
    events: ['cart_abandoned'],
    who: 'prospect',
    belongsTo: 'smot/purchase',
    does: [['lose', 'smot/purchase']],
  },
  {
    why: 'first-product-view',
    events: ['view_item'],
    who: 'prospect',
    when: notSeen(PRODUCT_SEEN),
    belongsTo: 'fmot',
    does: [['settle', 'zmot']],
  },
  { why: 'stayed', events: ['engage'], who: 'prospect', belongsTo: 'fmot', does: [['win', 'fmot']] },
  {
    why: 'first-impression',
    events: ['view_value', 'web_vital', 'view_experiment', 'view_promotion'],
    who: 'prospect',
    belongsTo: 'fmot',
    does: [['open', 'fmot']],
  },
  {
    why: 'first-impression',
    events: ['page_view'],
    who: 'prospect',
    when: notSeen(PAGE_SEEN),
    belongsTo: 'fmot',
    does: [['open', 'fmot']],
  },
  {
    why: 'researches',
    events: ['session_start'],
    who: 'prospect',
    when: (fact) => (fact.value & RESEARCHES) > 0,
    belongsTo: 'zmot',
    does: RESEARCHING,
  },
  {
    why: 'researches',
    events: [...eventNames('research'), 'select_promotion', 'contact_support', 'view_item'],
    who: 'prospect',
    belongsTo: 'zmot',
    does: RESEARCHING,
  },
]
