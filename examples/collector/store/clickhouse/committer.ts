// Writes a group of submissions. There are no transactions: what is not answered for is sent again, and ends in the same.
import { type Columns, columns, type EventRow, type OrderNameRow } from '../columns.ts'
import { createExposures } from '../exposures.ts'
import { marksOf } from '../marks.ts'
import { orderNamesOf } from '../order-names.ts'
import type { Query, Session } from '../session.ts'
import type { Stored, Submission } from '../store.ts'
import type { Connection } from './connection.ts'

const ids = { id: 'VARCHAR' } as const satisfies Columns
const orders = { shop: 'VARCHAR', order_ref: 'VARCHAR' } as const satisfies Columns
const dirty = { shop: 'VARCHAR', visitor: 'VARCHAR' } as const satisfies Columns
const identities = { ...dirty, customer: 'VARCHAR', first_at: 'TIMESTAMP' } as const satisfies Columns

/** The first row of each key. */
function firstOf<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const first = new Map<string, T>()
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row)
  return [...first.values()]
}

const keyOf = (...parts: unknown[]): string => JSON.stringify(parts)

/** Of two orders that a group calls by one name the first in order of the alphabet, as DuckDB's store has it. */
const namesOf = (rows: readonly EventRow[]): OrderNameRow[] =>
  firstOf(
    rows.flatMap(orderNamesOf).toSorted((a, b) => (String(a.order_ref) < String(b.order_ref) ? -1 : 1)),
    ({ shop, name }) => keyOf(shop, name),
  )

const identitiesOf = (rows: readonly EventRow[]) =>
  firstOf(
    rows
      .filter(({ visitor, customer }) => visitor !== null && customer !== null)
      .toSorted((a, b) => a.time - b.time)
      .map(({ shop, visitor, customer, time }) => ({ shop, visitor, customer, first_at: time })),
    ({ shop, visitor, customer }) => keyOf(shop, visitor, customer),
  )

export type Commit = (group: readonly Submission[]) => Promise<Stored[]>

export async function createClickHouseCommitter(connection: Connection, session: Session): Promise<Commit> {
  const staged = await session.staging('staged_ids', ids)
  const told = await session.staging('staged_orders', orders)

  const exposures = createExposures()

  /** Marks also what was there already: its first sender may have ended before it came so far. */
  const markDirty = async (query: Query, rows: readonly EventRow[]): Promise<void> => {
    const visitors = firstOf(
      rows.filter(({ visitor }) => visitor !== null),
      ({ shop, visitor }) => keyOf(shop, visitor),
    )
    await connection.insert(
      'dirty',
      dirty,
      visitors.map(({ shop, visitor }) => ({ shop, visitor })),
    )
    const tellings = rows.filter(({ visitor, order_ref }) => visitor === null && order_ref !== null)
    if (!tellings.length) return
    await told.fill(tellings.map(({ shop, order_ref }) => ({ shop, order_ref })))
    await query('commit-dirty-orders')
  }

  const storeEvents = async (query: Query, rows: readonly EventRow[]): Promise<Set<string>> => {
    if (!rows.length) return new Set()
    await connection.insert('order_names', columns.orderNames, namesOf(rows))
    await staged.fill(rows.map(({ id }) => ({ id })))
    const known = new Set((await query('commit-known')).map(({ id }) => id))
    const fresh = rows.filter(({ id }) => !known.has(id))
    const marks = exposures.news(fresh.flatMap(marksOf))
    await connection.insert('marks', columns.marks, marks)
    await connection.insert('events', columns.event, fresh)
    exposures.remember(marks)
    await connection.insert('identities', identities, identitiesOf(rows))
    // Last, so that no derivation can take a mark for done before it could see the events.
    await markDirty(query, rows)
    return new Set(fresh.map(({ id }) => id))
  }

  return (group) =>
    session.transaction(async (query) => {
      const quarantined = group.flatMap((submission) => submission.quarantine)
      const dropped = group.flatMap((submission) => submission.drops)
      await connection.insert('quarantine', columns.quarantine, quarantined)
      await connection.insert('drops', columns.drops, dropped)
      const sent = group.flatMap(({ events }) => events)
      const fresh = await storeEvents(
        query,
        firstOf(sent, ({ id }) => id),
      )
      return group.map(({ events }) => {
        // Counted once, for the first who sent it.
        const accepted = events.filter(({ id }) => fresh.delete(id)).length
        return { accepted, duplicates: events.length - accepted }
      })
    })
}
