// The store on ClickHouse, over HTTP; several collectors may write to it side by side, one of which derives.
import { createDeriver } from '../../records/deriver.ts'
import { eraseVisitor } from '../eraser.ts'
import { forgetBefore } from '../forgetter.ts'
import { createGroupCommit } from '../group-commit.ts'
import { markAgain } from '../mark-again.ts'
import { type Queries, queryOf } from '../queries.ts'
import { requeue } from '../requeuer.ts'
import type { EventStore, Stored, Submission } from '../store.ts'
import { createClickHouseCommitter } from './committer.ts'
import { openConnection } from './connection.ts'
import { readClickHouseQueries } from './queries.ts'
import { openClickHouseSession } from './session.ts'

/** The database that the URL names has to be there; its tables are made. */
export async function openClickHouseStore(
  url: string,
  queries: Queries = readClickHouseQueries(),
): Promise<EventStore> {
  const connection = await openConnection(url)
  await connection.run(queryOf(queries, 'tables'))
  const writer = openClickHouseSession(connection, queries)
  const deriver = await createDeriver(openClickHouseSession(connection, queries))
  const listeners = new Set<() => void>()
  let transactions = 0
  let version = 0

  const commit = await createClickHouseCommitter(connection, writer)
  const changed = (): void => {
    version++
    for (const listener of listeners) listener()
  }
  const commits = createGroupCommit<Submission, Stored>(async (group) => {
    const stored = await commit(group)
    transactions++
    changed()
    return stored
  })

  return {
    save: (submission) => commits.add(submission),
    query: (name, parameters) => connection.run(queryOf(queries, name, parameters), parameters),
    derive: () => deriver.derive(),
    async erase(visitor, shop) {
      const erased = await eraseVisitor(writer, visitor, shop)
      await deriver.derive()
      await writer.query('erase-settled')
      changed()
      return erased
    },
    requeue: (judge) => requeue(writer, (submission) => commits.add(submission), judge),
    async forget(before) {
      const forgotten = await forgetBefore(writer, before)
      if (forgotten.events || forgotten.quarantined) {
        await deriver.derive()
        await writer.query('erase-settled')
        changed()
      }
      return forgotten
    },
    backup: () =>
      Promise.reject(
        new Error("ClickHouse copies itself: ask it to BACKUP DATABASE ... TO Disk('backups', 'kairos.zip')"),
      ),
    async markAllDirty() {
      await markAgain(writer, connection.pages(queryOf(queries, 'marks-page')))
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
      await writer.close()
      await connection.close()
    },
  }
}
