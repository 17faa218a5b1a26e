// Entry `kairosjs/moments`: the rules and the journey, pure, for Node, workers and notebooks.
export { advance, classify, newJourney, restoreJourney } from './moments/journey.ts'
export type {
  Classification,
  Half,
  Journey,
  Moment,
  MomentEvent,
  MomentRecord,
  Outcome,
  Stage,
  Transition,
} from './moments/moment.ts'
export type { Effect, Rule } from './moments/rule.ts'
export { rules } from './moments/rules.ts'
export type { ShopRule } from './moments/shop-rule.ts'
