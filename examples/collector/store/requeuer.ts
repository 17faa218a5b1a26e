// Takes what is in quarantine through judgement again: what is good now is stored and leaves, the rest keeps its new reason.
import type { Columns, EventRow } from './columns.ts'
import type { Session } from './session.ts'
import type { Refused, Requeued, Row, Stored, Submission } from './store.ts'

const PAGE_ROWS = 500
const outcome = { key: 'VARCHAR', reason: 'VARCHAR', why: 'VARCHAR' } as const satisfies Columns

export async function requeue(
  session: Session,
  save: (submission: Submission) => Promise<Stored>,
  judge: (row: Row) => EventRow | Refused,
): Promise<Requeued> {
  const staging = await session.staging('staged_requeued', outcome)
  const total = { accepted: 0, duplicates: 0, refused: 0 }

  const settle = async (page: readonly Row[]): Promise<void> => {
    const judged = page.map((row) => ({ key: String(row.key), now: judge(row) }))
    const events = judged.flatMap(({ now }) => ('reason' in now ? [] : [now]))
    // Stored first: whatever ends this in between, the next time finds them stored and only lets them go.
    const stored = await save({ events, quarantine: [], drops: [] })
    await session.transaction(async (query) => {
      await staging.fill(
        judged.map(({ key, now }) =>
          'reason' in now ? { key, reason: now.reason, why: now.why } : { key, reason: null, why: null },
        ),
      )
      await query('requeue-release')
      await query('requeue-reasons')
    })
    total.accepted += stored.accepted
    total.duplicates += stored.duplicates
    total.refused += page.length - events.length
  }

  for (let after = ''; ; ) {
    const page = await session.query('requeue-page', { after, limit: PAGE_ROWS })
    const last = page.at(-1)
    if (!last) return total
    await settle(page)
    after = String(last.key)
  }
}
