// Writes a group of submissions in one transaction, and says for each how many of its events were new.
import { columns, type EventRow } from './columns.ts'
import { orderNamesOf } from './order-names.ts'
import type { DuckDBSession, Query } from './session.ts'
import { createStaging } from './staging.ts'
import type { Stored, Submission } from './store.ts'

export type Commit = (group: readonly Submission[]) => Promise<Stored[]>

export async function createCommitter(session: DuckDBSession): Promise<Commit> {
  const { connection } = session
  const events = await createStaging(connection, 'staged_events', columns.event)
  const quarantine = await createStaging(connection, 'staged_quarantine', columns.quarantine)
  const drops = await createStaging(connection, 'staged_drops', columns.drops)
  const names = await createStaging(connection, 'staged_order_names', columns.orderNames)

  /** Each step only where there is something for it: most commits are events alone. */
  const write = async (
    query: Query,
    group: readonly Submission[],
    firstCopies: readonly EventRow[],
  ): Promise<Set<string>> => {
    const refused = group.flatMap((submission) => submission.quarantine)
    const dropped = group.flatMap((submission) => submission.drops)
    await events.fill(firstCopies)
    const named = firstCopies.flatMap(orderNamesOf)
    if (named.length) {
      await names.fill(named)
      await query('commit-order-names')
    }
    const fresh = firstCopies.length ? await query('commit-events') : []
    if (fresh.length) {
      await query('commit-dirty')
      if (firstCopies.some((row) => row.customer !== null)) await query('commit-identities')
      if (firstCopies.some((row) => row.visitor === null && row.order_ref !== null)) await query('commit-dirty-orders')
    }
    if (refused.length) {
      await quarantine.fill(refused)
      await query('commit-quarantine')
    }
    if (dropped.length) {
      await drops.fill(dropped)
      await query('commit-drops')
    }
    return new Set(fresh.map((row) => String(row.id)))
  }

  return async (group) => {
    const copies = new Map<string, { row: EventRow; of: number }>()
    group.forEach((submission, of) => {
      for (const row of submission.events) if (!copies.has(row.id)) copies.set(row.id, { row, of })
    })
    const rows = [...copies.values()].map(({ row }) => row)
    const fresh = await session.transaction((query) => write(query, group, rows))
    const accepted = group.map(() => 0)
    for (const { row, of } of copies.values()) if (fresh.has(row.id)) accepted[of] = (accepted[of] ?? 0) + 1
    return group.map(({ events: sent }, i) => {
      const count = accepted[i] ?? 0
      return { accepted: count, duplicates: sent.length - count }
    })
  }
}
