// Writes submissions in one transaction: a group of them as rows, or a segment of the log as files of rows.
import { columns } from './columns.ts'
import { createExposures } from './exposures.ts'
import type { DuckDBSession, Query } from './session.ts'
import { factsOf, gathered, STAGED, type StagedFacts, type StagedKind, type StagedRows, stagedOf } from './staged.ts'
import { createStaging } from './staging.ts'
import type { Stored, Submission } from './store.ts'

/** What is to be loaded, as files of JSON lines; a kind that there is nothing of has none. */
export interface StagedFiles {
  readonly facts: StagedFacts
  readonly files: { readonly [Kind in StagedKind]: string }
}

export interface Committer {
  /** Says for each submission how many of its events were new. */
  commit(group: readonly Submission[]): Promise<Stored[]>
  /** What was loaded is of the segments of the log up to this one, where there is no more to come of it. */
  load(staged: StagedFiles | null, segment: number | null): Promise<void>
}

export async function createCommitter(session: DuckDBSession): Promise<Committer> {
  const { connection } = session
  const stagings = {
    event: await createStaging(connection, 'staged_events', columns.event),
    orderNames: await createStaging(connection, 'staged_order_names', columns.orderNames),
    quarantine: await createStaging(connection, 'staged_quarantine', columns.quarantine),
    drops: await createStaging(connection, 'staged_drops', columns.drops),
    marks: await createStaging(connection, 'staged_marks', columns.marks),
  }
  const exposures = createExposures()

  /** Each step only where there is something for it. `takeEvents` tells how many were new. */
  const takeIn = async (query: Query, facts: StagedFacts, takeEvents: () => Promise<number>): Promise<void> => {
    const { rows, hasCustomers, hasOrders } = facts
    if (rows.orderNames) await query('commit-order-names')
    if (rows.marks) await query('load-marks')
    if (rows.event && (await takeEvents())) {
      await query('commit-dirty')
      if (hasCustomers) await query('commit-identities')
      if (hasOrders) await query('commit-dirty-orders')
    }
    if (rows.quarantine) await query('commit-quarantine')
    if (rows.drops) await query('commit-drops')
  }

  const write = async (query: Query, rows: StagedRows): Promise<Set<string>> => {
    const fresh = new Set<string>()
    await stagings.event.fill(rows.event)
    await stagings.marks.fill(rows.marks)
    if (rows.orderNames.length) await stagings.orderNames.fill(rows.orderNames)
    if (rows.quarantine.length) await stagings.quarantine.fill(rows.quarantine)
    if (rows.drops.length) await stagings.drops.fill(rows.drops)
    await takeIn(query, factsOf(rows), async () => {
      for (const { id } of await query('commit-events')) fresh.add(String(id))
      return fresh.size
    })
    return fresh
  }

  const read = async (query: Query, { facts, files }: StagedFiles): Promise<void> => {
    for (const kind of STAGED) if (facts.rows[kind]) await stagings[kind].read(files[kind])
    await takeIn(query, facts, async () => Number((await query('load-events'))[0]?.Count ?? 0))
  }

  return {
    async commit(group) {
      const firstIn = new Map<string, number>()
      const isFirstIn = (of: number) => (id: string) => firstIn.get(id) === undefined && firstIn.set(id, of) === firstIn
      const all = gathered(group.map((submission, of) => stagedOf(submission, isFirstIn(of))))
      const rows = { ...all, marks: exposures.news(all.marks) }
      const fresh = await session.transaction((query) => write(query, rows))
      exposures.remember(rows.marks)
      const accepted = group.map(() => 0)
      for (const [id, of] of firstIn) if (fresh.has(id)) accepted[of] = (accepted[of] ?? 0) + 1
      return group.map(({ events: sent }, i) => {
        const count = accepted[i] ?? 0
        return { accepted: count, duplicates: sent.length - count }
      })
    },
    load: (staged, segment) =>
      session.transaction(async (query) => {
        if (staged) await read(query, staged)
        if (segment !== null) await query('load-done', { segment })
      }),
  }
}
