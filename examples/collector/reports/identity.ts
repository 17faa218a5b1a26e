// How far people can be followed: what bounds every figure of who comes back.
import type { Row } from '../store/store.ts'
import { num } from './figures.ts'

export interface Identity {
  readonly visitors: number
  /** Of these, whom the shop has told to be a customer. */
  readonly known: number
  /** Touchpoints that browsers told of people. */
  readonly events: number
  /** Of these, without a visitor: nothing may be stored on the device. */
  readonly nameless: number
}

export const identityOf = ([row]: readonly Row[]): Identity => ({
  visitors: num(row, 'visitors'),
  known: num(row, 'known'),
  events: num(row, 'events'),
  nameless: num(row, 'nameless'),
})
