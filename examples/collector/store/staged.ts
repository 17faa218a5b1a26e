// What is staged for a commit: the rows of submissions, kind by kind, and which steps they make necessary. Pure.
import type { columns, RowOf } from './columns.ts'
import { orderNamesOf } from './order-names.ts'
import type { Submission } from './store.ts'

/** Each has a table of its own among the staged ones. */
export const STAGED = ['event', 'orderNames', 'quarantine', 'drops'] as const
export type StagedKind = (typeof STAGED)[number]
export type StagedRows = { readonly [Kind in StagedKind]: RowOf<(typeof columns)[Kind]>[] }

/** What the steps of a commit depend on; most commits are events alone. */
export interface StagedFacts {
  readonly rows: { readonly [Kind in StagedKind]: number }
  /** Events of customers. */
  readonly hasCustomers: boolean
  /** Events of orders that no browser has sent. */
  readonly hasOrders: boolean
}

/** `isFirst` tells the first copy of an id from others; of these only the first is staged. */
export function stagedOf({ events, quarantine, drops }: Submission, isFirst: (id: string) => boolean): StagedRows {
  const event = events.filter(({ id }) => isFirst(id))
  return { event, orderNames: event.flatMap(orderNamesOf), quarantine: [...quarantine], drops: [...drops] }
}

export const factsOf = ({ event, orderNames, quarantine, drops }: StagedRows): StagedFacts => ({
  rows: {
    event: event.length,
    orderNames: orderNames.length,
    quarantine: quarantine.length,
    drops: drops.length,
  },
  hasCustomers: event.some(({ customer }) => customer !== null),
  hasOrders: event.some(({ visitor, order_ref }) => visitor === null && order_ref !== null),
})

export const NOTHING: StagedFacts = {
  rows: { event: 0, orderNames: 0, quarantine: 0, drops: 0 },
  hasCustomers: false,
  hasOrders: false,
}

export const together = (a: StagedFacts, b: StagedFacts): StagedFacts => ({
  rows: {
    event: a.rows.event + b.rows.event,
    orderNames: a.rows.orderNames + b.rows.orderNames,
    quarantine: a.rows.quarantine + b.rows.quarantine,
    drops: a.rows.drops + b.rows.drops,
  },
  hasCustomers: a.hasCustomers || b.hasCustomers,
  hasOrders: a.hasOrders || b.hasOrders,
})
