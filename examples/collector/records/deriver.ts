// Keeps the derived tables up to date: takes the visitors that changed, a bounded batch in each transaction.
import { setTimeout as wait } from 'node:timers/promises'
import { columns } from '../store/columns.ts'
import { createGroupCommit } from '../store/group-commit.ts'
import type { Query, Session } from '../store/session.ts'
import { type Derived, derivePerson, type PersonEvent } from './derive-person.ts'

export interface Deriver {
  /** Derives all that was stored before the call; resolves with how many visitors that were. */
  derive(): Promise<number>
  close(): Promise<void>
}

/** The marks go last: a store without transactions derives again what did not come so far. */
const WRITE = [
  'derive-clear-moment_records',
  'derive-clear-journeys',
  'derive-clear-stays',
  'derive-clear-visitors',
  'derive-clear-verdicts',
  'derive-records',
  'derive-journeys',
  'derive-stays',
  'derive-visitors',
  'derive-verdicts',
  'derive-clear-dirty',
  'derive-clear-due',
]

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

const MAX_REST_MS = 5000
/** Longer than this, the server would not answer anybody meanwhile. */
const MAX_BLOCKING_MS = 20

async function deriveEach(persons: readonly (readonly PersonEvent[])[]): Promise<Derived[]> {
  const derived: Derived[] = []
  let since = performance.now()
  for (const events of persons) {
    derived.push(derivePerson(events))
    if (performance.now() - since < MAX_BLOCKING_MS) continue
    await new Promise(setImmediate)
    since = performance.now()
  }
  return derived
}

export async function createDeriver(session: Session): Promise<Deriver> {
  const records = await session.staging('staged_records', columns.records)
  const journeys = await session.staging('staged_journeys', columns.journeys)
  const stays = await session.staging('staged_stays', columns.stays)
  const visitors = await session.staging('staged_visitors', columns.visitors)
  const verdicts = await session.staging('staged_verdicts', columns.verdicts)
  const closing = new AbortController()
  const { signal } = closing
  let rest: Promise<unknown> = Promise.resolve()

  const write = async (query: Query, derived: readonly Derived[]): Promise<void> => {
    await records.fill(derived.flatMap((d) => d.records))
    await journeys.fill(derived.flatMap((d) => d.journeys))
    await stays.fill(derived.flatMap((d) => d.stays))
    await visitors.fill(derived.map((d) => d.visitor))
    await verdicts.fill(derived.flatMap((d) => d.verdicts))
    for (const name of WRITE) await query(name)
  }

  /** The transaction sees one moment of the database: what is stored meanwhile stays marked for the next run. */
  const deriveBatch = (): Promise<number> =>
    session.transaction(async (query) => {
      await query('derive-batch')
      const [batch] = await query('derive-batch-size')
      if (!batch?.visitors) return 0
      const events = (await query('derive-events')) as unknown as PersonEvent[]
      await write(query, await deriveEach(byPerson(events)))
      return Number(batch.due)
    })

  /** Only what is due at the beginning: while events keep coming, a run would never end otherwise. */
  const deriveDue = async (): Promise<number> => {
    await session.query('derive-due')
    let total = 0
    for (let size = 1; size > 0 && !signal.aborted; total += size) size = await deriveBatch()
    return total
  }

  // A run under way may have read before a caller's events were stored; all who come meanwhile share the next one.
  const runs = createGroupCommit<null, number>(async (callers) => {
    await rest
    const start = performance.now()
    const total = await deriveDue()
    // Resting as long as it worked, the deriver takes half of the machine at most.
    rest = wait(Math.min(MAX_REST_MS, performance.now() - start), null, { signal }).catch(() => undefined)
    return callers.map(() => total)
  }, Number.POSITIVE_INFINITY)

  return {
    derive: () => runs.add(null),
    async close() {
      closing.abort()
      await runs.close()
      await session.close()
    },
  }
}
