// The store on DuckDB: one file, one connection that commits, one that derives, one that reads.
import { createDeriver } from '../records/deriver.ts'
import { backUp } from './backup.ts'
import { createCommitter, type StagedFiles } from './committer.ts'
import { eraseVisitor } from './eraser.ts'
import { forgetBefore } from './forgetter.ts'
import { createGroupCommit } from './group-commit.ts'
import { markAgain, storedPages } from './mark-again.ts'
import { openDatabase } from './open-database.ts'
import { type Queries, readQueries } from './queries.ts'
import { requeue } from './requeuer.ts'
import { openSession } from './session.ts'
import type { EventStore, Stored, Submission } from './store.ts'

/** What a log needs beside what all need of a store. */
export interface LoadedStore extends EventStore {
  /** Takes in files of rows of one segment of the log; with null for its number, more of it is to come. */
  load(staged: StagedFiles | null, segment: number | null): Promise<void>
  /** The last segment that is here with all that it has; 0 for none. */
  loadedSegment(): Promise<number>
  /** About so many ids of those that were stored last, page by page. */
  newestIds(limit: number): AsyncIterable<readonly string[]>
}

const IDS_PAGE = 20_000

export async function openDuckDBStore(file: string, queries: Queries = readQueries()): Promise<LoadedStore> {
  const database = await openDatabase(file, queries)
  const writer = await openSession(database, queries)
  const reader = await openSession(database, queries)
  const deriver = await createDeriver(await openSession(database, queries))
  const listeners = new Set<() => void>()
  let transactions = 0
  let version = 0

  const committer = await createCommitter(writer)
  const changed = (): void => {
    version++
    for (const listener of listeners) listener()
  }
  const commits = createGroupCommit<Submission, Stored>(async (group) => {
    const stored = await committer.commit(group)
    transactions++
    changed()
    return stored
  })

  return {
    save: (submission) => commits.add(submission),
    async load(staged, segment) {
      await committer.load(staged, segment)
      transactions++
      changed()
    },
    async loadedSegment() {
      return Number((await reader.query('load-position'))[0]?.segment ?? 0)
    },
    async *newestIds(limit) {
      const [row] = await reader.query('marks-last')
      const last = Number(row?.last ?? -1)
      for (let from = Math.max(0, last + 1 - limit); from <= last; from += IDS_PAGE) {
        const rows = await reader.query('load-ids', { from, to: from + IDS_PAGE })
        yield rows.map(({ id }) => String(id))
      }
    },
    query: (name, parameters) => reader.query(name, parameters),
    derive: () => deriver.derive(),
    async erase(visitor, shop) {
      const erased = await eraseVisitor(writer, visitor, shop)
      await deriver.derive()
      changed()
      return erased
    },
    requeue: (judge) => requeue(writer, (submission) => commits.add(submission), judge),
    async forget(before) {
      const forgotten = await forgetBefore(writer, before)
      if (forgotten.events || forgotten.quarantined) changed()
      return forgotten
    },
    backup: (target) => backUp(database, target),
    async markAllDirty() {
      await markAgain(writer, storedPages(writer))
      await writer.query('mark-all-dirty')
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stats: () => ({ transactions, version, waiting: commits.waiting() }),
    async close() {
      await commits.close()
      await deriver.close()
      await reader.close()
      // A checkpoint that fails loses nothing: what is committed is in the write-ahead log.
      await writer.connection.run('CHECKPOINT').catch(() => undefined)
      await writer.close()
      database.closeSync()
    },
  }
}
