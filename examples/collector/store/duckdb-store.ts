// The store on DuckDB: one file, one connection that commits, one that derives, one that reads.
import { createDeriver } from '../records/deriver.ts'
import { backUp } from './backup.ts'
import { createCommits } from './commits.ts'
import { createCommitter } from './committer.ts'
import { eraseVisitor } from './eraser.ts'
import { forgetBefore } from './forgetter.ts'
import { markAgain, storedPages } from './mark-again.ts'
import { openDatabase } from './open-database.ts'
import { type Queries, readQueries } from './queries.ts'
import { requeue } from './requeuer.ts'
import { openSession } from './session.ts'
import type { EventStore } from './store.ts'

export async function openDuckDBStore(file: string, queries: Queries = readQueries()): Promise<EventStore> {
  const database = await openDatabase(file, queries)
  const writer = await openSession(database, queries)
  const reader = await openSession(database, queries)
  const deriver = await createDeriver(await openSession(database, queries))
  const commits = createCommits(await createCommitter(writer))

  return {
    save: commits.save,
    query: (name, parameters) => reader.query(name, parameters),
    derive: () => deriver.derive(),
    async erase(visitor, shop) {
      const erased = await eraseVisitor(writer, visitor, shop)
      await deriver.derive()
      commits.changed()
      return erased
    },
    requeue: (judge) => requeue(writer, commits.save, judge),
    async forget(before) {
      const forgotten = await forgetBefore(writer, before)
      if (forgotten.events || forgotten.quarantined) commits.changed()
      return forgotten
    },
    backup: (target) => backUp(database, target),
    async markAllDirty() {
      await markAgain(writer, storedPages(writer))
      await writer.query('mark-all-dirty')
    },
    onChange: commits.onChange,
    stats: commits.stats,
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
