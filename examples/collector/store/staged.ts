// What is staged for a commit: the rows of submissions, kind by kind, and which steps they make necessary. Pure.
import type { columns, EventRow, RowOf } from './columns.ts'
import { marksOf } from './marks.ts'
import { orderNamesOf } from './order-names.ts'
import type { Submission } from './store.ts'

/** Each has a table of its own among the staged ones. */
export const STAGED = ['event', 'marks', 'orderNames', 'quarantine', 'drops'] as const
export type StagedKind = (typeof STAGED)[number]
type Each<T> = { readonly [Kind in StagedKind]: T }
export type StagedRows = { readonly [Kind in StagedKind]: RowOf<(typeof columns)[Kind]>[] } & {
  readonly event: EventRow[]
}

/** What the steps of a commit depend on; most commits are events alone. */
export interface StagedFacts {
  readonly rows: Each<number>
  /** Events of customers. */
  readonly hasCustomers: boolean
  /** Events of orders that no browser has sent. */
  readonly hasOrders: boolean
}

/** `isFirst` tells the first copy of an id from others; of these only the first is staged. */
export function stagedOf({ events, quarantine, drops }: Submission, isFirst: (id: string) => boolean): StagedRows {
  const event = events.filter(({ id }) => isFirst(id))
  return {
    event,
    marks: event.flatMap(marksOf),
    orderNames: event.flatMap(orderNamesOf),
    quarantine: [...quarantine],
    drops: [...drops],
  }
}

export const gathered = (rows: readonly StagedRows[]): StagedRows => ({
  event: rows.flatMap(({ event }) => event),
  marks: rows.flatMap(({ marks }) => marks),
  orderNames: rows.flatMap(({ orderNames }) => orderNames),
  quarantine: rows.flatMap(({ quarantine }) => quarantine),
  drops: rows.flatMap(({ drops }) => drops),
})

const counts = (count: (kind: StagedKind) => number): Each<number> => ({
  event: count('event'),
  marks: count('marks'),
  orderNames: count('orderNames'),
  quarantine: count('quarantine'),
  drops: count('drops'),
})

export const NOTHING: StagedFacts = { rows: counts(() => 0), hasCustomers: false, hasOrders: false }

export const factsOf = (staged: StagedRows): StagedFacts => ({
  rows: counts((kind) => staged[kind].length),
  hasCustomers: staged.event.some(({ customer }) => customer !== null),
  hasOrders: staged.event.some(({ visitor, order_ref }) => visitor === null && order_ref !== null),
})

export const together = (a: StagedFacts, b: StagedFacts): StagedFacts => ({
  rows: counts((kind) => a.rows[kind] + b.rows[kind]),
  hasCustomers: a.hasCustomers || b.hasCustomers,
  hasOrders: a.hasOrders || b.hasOrders,
})
