// Keeps the derived tables up to date: takes the visitors that changed, a bounded batch in each transaction.
import { columns } from '../store/columns.ts'
import type { Query, Session } from '../store/session.ts'
import { createStaging } from '../store/staging.ts'
import { type Derived, derivePerson, type PersonEvent } from './derive-person.ts'

export interface Deriver {
  /** Derives all that was stored before the call; resolves with how many visitors that were. */
  derive(): Promise<number>
  close(): Promise<void>
}

const CLEAR = ['derive-clear-moment_records', 'derive-clear-visitors', 'derive-clear-verdicts', 'derive-done']

/** The rows come ordered by person. */
function byPerson(events: readonly PersonEvent[]): PersonEvent[][] {
  const persons: PersonEvent[][] = []
  for (const event of events) {
    const current = persons.at(-1)
    const first = current?.[0]
    if (current && first && first.person === event.person && first.shop === event.shop) current.push(event)
    else persons.push([event])
  }
  return persons
}

export async function createDeriver(session: Session): Promise<Deriver> {
  const records = await createStaging(session.connection, 'staged_records', columns.records)
  const visitors = await createStaging(session.connection, 'staged_visitors', columns.visitors)
  const verdicts = await createStaging(session.connection, 'staged_verdicts', columns.verdicts)
  let running: Promise<number> | null = null
  let next: Promise<number> | null = null
  let closed = false

  const write = async (query: Query, derived: readonly Derived[]): Promise<void> => {
    await records.fill(derived.flatMap((d) => d.records))
    await visitors.fill(derived.map((d) => d.visitor))
    await verdicts.fill(derived.flatMap((d) => d.verdicts))
    for (const name of CLEAR) await query(name)
    for (const name of ['derive-records', 'derive-visitors', 'derive-verdicts']) await query(name)
  }

  /** The transaction sees one moment of the database: what is stored meanwhile stays marked for the next batch. */
  const deriveBatch = (): Promise<number> =>
    session.transaction(async (query) => {
      await query('derive-batch')
      const [batch] = await query('derive-batch-size')
      const size = Number(batch?.visitors ?? 0)
      if (!size) return 0
      const events = (await query('derive-events')) as unknown as PersonEvent[]
      await write(query, byPerson(events).map(derivePerson))
      return size
    })

  const deriveAll = async (): Promise<number> => {
    let total = 0
    for (let size = 1; size > 0 && !closed; total += size) size = await deriveBatch()
    return total
  }

  const start = (): Promise<number> => {
    running = deriveAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    // A run under way may have read before the caller's events were stored; all who come meanwhile share the next one.
    derive() {
      if (!running) return start()
      next ??= running
        .catch(() => 0)
        .then(() => {
          next = null
          return start()
        })
      return next
    },
    async close() {
      closed = true
      await running?.catch(() => undefined)
      await next?.catch(() => undefined)
      await session.close()
    },
  }
}
