// Writes a group of submissions in one transaction, and says for each how many of its events were new.
import { columns, type EventRow, type MarkRow } from './columns.ts'
import { createExposures } from './exposures.ts'
import { marksOf } from './marks.ts'
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
  const marks = await createStaging(connection, 'staged_marks', columns.marks)
  const exposures = createExposures()

  /** Each step only where there is something for it: most commits are events alone. */
  const write = async (
    query: Query,
    group: readonly Submission[],
    firstCopies: readonly EventRow[],
  ): Promise<{ fresh: Set<string>; noted: readonly MarkRow[] }> => {
    const refused = group.flatMap((submission) => submission.quarantine)
    const dropped = group.flatMap((submission) => submission.drops)
    await events.fill(firstCopies)
    const named = firstCopies.flatMap(orderNamesOf)
    if (named.length) {
      await names.fill(named)
      await query('commit-order-names')
    }
    const fresh = firstCopies.length ? await query('commit-events') : []
    const ids = new Set(fresh.map((row) => String(row.id)))
    const noted = exposures.news(firstCopies.filter(({ id }) => ids.has(id)).flatMap(marksOf))
    if (noted.length) {
      await marks.fill(noted)
      await query('commit-marks')
    }
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
    return { fresh: ids, noted }
  }

  return async (group) => {
    const copies = new Map<string, { row: EventRow; of: number }>()
    group.forEach((submission, of) => {
      for (const row of submission.events) if (!copies.has(row.id)) copies.set(row.id, { row, of })
    })
    const rows = [...copies.values()].map(({ row }) => row)
    const { fresh, noted } = await session.transaction((query) => write(query, group, rows))
    exposures.remember(noted)
    const accepted = group.map(() => 0)
    for (const { row, of } of copies.values()) if (fresh.has(row.id)) accepted[of] = (accepted[of] ?? 0) + 1
    return group.map(({ events: sent }, i) => {
      const count = accepted[i] ?? 0
      return { accepted: count, duplicates: sent.length - count }
    })
  }
}
