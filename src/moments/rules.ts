// The rule table, as data, in its order: the first rule that fits an event says which moment it belongs to.
import { eventNames } from '../events/event.ts'
import { EITHER_HALF, type Fact, KNOWN_CUSTOMER, RESEARCHES, TOPICS, WAITS } from './fact.ts'
import type { Spot } from './moment.ts'
import type { Effect, Rule } from './rule.ts'
import * as at from './state.ts'

type State = at.JourneyState

const verdict = (points: number, spot: Spot): Effect[] =>
  points >= 4 ? [['win', spot]] : points ? (points < 3 ? [['lose', spot]] : []) : []

const surveyed = (fact: Fact, { orders }: State): Spot => {
  const about = fact.value >> 3
  if (about === EITHER_HALF) return orders ? 'smot/experience' : 'smot/purchase'
  return TOPICS[about] ?? (orders ? 'tmot' : 'fmot')
}
const decidedBySurvey = (spot: Spot): boolean => spot === 'tmot' || spot === 'smot/experience'

/** A customer's visit that came by a delivery message, or landed on an order's status or on help, waits. */
const waits = (fact: Fact, state: State): boolean =>
  fact.name === 'session_start' ? (fact.value & WAITS) > 0 : (state.seen & at.WAITING) > 0

const notSeen = (bit: number) => (_: Fact, state: State) => !(state.seen & bit)
const ordersMoment = (fact: Fact, state: State): Spot => (at.cycleOf(state, fact.order) > 1 ? 'umot' : 'smot/purchase')

const WILLING: readonly Effect[] = [
  ['open', 'smot/purchase'],
  ['win', 'fmot'],
]

export const rules: readonly Rule[] = [
  {
    why: 'same-order',
    events: ['purchase'],
    when: (fact, state) => at.cycleOfOrder(state, fact.order) !== undefined,
    belongsTo: ordersMoment,
  },
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
    does: (fact, state) => {
      const wins: Effect[] = at.wasSupported(state, at.cycleOf(state, fact.order)) ? [] : [['win', 'tmot']]
      return [['proof'], ...wins, ['open', 'smot/experience']]
    },
  },
  { why: 'needs-help', events: ['contact_support'], who: 'customer', belongsTo: 'tmot', does: [['help']] },
  {
    why: 'satisfaction',
    events: ['survey_response'],
    belongsTo: surveyed,
    does: (fact, state) => {
      const spot = surveyed(fact, state)
      return state.orders && decidedBySurvey(spot) ? verdict(fact.value % 8, spot) : []
    },
  },
  {
    why: 'product-reviewed',
    events: ['write_review'],
    who: 'customer',
    belongsTo: 'smot/experience',
    does: (fact, state) => {
      const told = verdict(fact.value, 'smot/experience')
      return fact.value >= 4 && at.stageOf(state) === 'loyal' ? [...told, ['advocate'], ['win', 'umot']] : told
    },
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
    does: (_, state) => (at.stageOf(state) === 'loyal' ? [['advocate'], ['win', 'umot']] : [['win', 'umot']]),
  },
  {
    why: 'comes-back',
    events: ['session_start', 'return_visit', 'follow_up', 'join_loyalty', 'redeem_offer', 'login'],
    who: 'customer',
    belongsTo: (fact, state) => (waits(fact, state) ? 'tmot' : 'umot'),
    does: (fact, state) => (waits(fact, state) ? [] : [['open', 'umot']]),
  },
  { why: 'considers-again', events: ['bounce'], who: 'customer', belongsTo: 'umot' },
  {
    why: 'considers-again',
    events: [...eventNames('research', 'impression', 'buying'), 'engage'],
    who: 'customer',
    belongsTo: 'umot',
    does: [['open', 'umot']],
  },
  { why: 'left-at-once', events: ['bounce'], who: 'prospect', belongsTo: 'fmot', does: [['bounce', 'fmot']] },
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
    when: notSeen(at.PRODUCT_SEEN),
    belongsTo: 'fmot',
    does: [['settle', 'zmot']],
  },
  { why: 'stayed', events: ['engage'], who: 'prospect', belongsTo: 'fmot', does: [['win', 'fmot']] },
  {
    why: 'first-impression',
    events: ['view_value', 'web_vital', 'view_experiment', 'view_promotion', 'page_view'],
    who: 'prospect',
    when: (fact, { seen }) => fact.name !== 'page_view' || !(seen & at.PAGE_SEEN),
    belongsTo: 'fmot',
    does: [['open', 'fmot']],
  },
  {
    why: 'researches',
    events: [...eventNames('research'), 'session_start', 'select_promotion', 'contact_support', 'view_item'],
    who: 'prospect',
    when: (fact) => fact.name !== 'session_start' || (fact.value & RESEARCHES) > 0,
    belongsTo: 'zmot',
    does: [['open', 'zmot']],
  },
]
