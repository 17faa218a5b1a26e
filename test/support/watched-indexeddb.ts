// A fake IndexedDB that tells of its transactions, and fails or hangs when it is told to.
import { IDBFactory } from 'fake-indexeddb'

export interface Watched {
  factory: IDBFactory
  /** The transactions so far: their mode, and how often `commit` was called by hand. */
  transactions: { mode: IDBTransactionMode; commits: number }[]
  /** The limit of each reading of entries. */
  reads: (number | undefined)[]
  /** How many times a database was opened. */
  opens: number
  /** The next transactions throw this as they begin. */
  failNext: DOMException[]
  /** The next writes are aborted. */
  abortNext: number
  /** Opening never ends. */
  hangs: boolean
  /** Connections that are open. */
  connections: Set<IDBDatabase>
}

/** `factory`: the same data, watched anew. */
export function watchIndexedDb(factory: IDBFactory = new IDBFactory()): Watched {
  const watched: Watched = {
    factory: new Proxy(factory, {
      get(target, name) {
        if (name !== 'open') {
          const member = Reflect.get(target, name, target) as unknown
          return typeof member === 'function' ? member.bind(target) : member
        }
        return (...given: [string, number?]) => {
          watched.opens++
          if (watched.hangs) return {}
          const request = target.open(...given)
          request.addEventListener('success', () => watch(request.result))
          return request
        }
      },
    }),
    transactions: [],
    reads: [],
    opens: 0,
    failNext: [],
    abortNext: 0,
    hangs: false,
    connections: new Set(),
  }
  function watch(db: IDBDatabase) {
    watched.connections.add(db)
    const { transaction, close } = db
    db.close = () => {
      watched.connections.delete(db)
      close.call(db)
    }
    db.transaction = (...given) => {
      const failure = watched.failNext.shift()
      if (failure) throw failure
      const tx = transaction.apply(db, given)
      const seen = { mode: tx.mode, commits: 0 }
      watched.transactions.push(seen)
      const { commit, objectStore } = tx
      tx.objectStore = (name) => {
        const store = objectStore.call(tx, name)
        const { getAll } = store
        store.getAll = (query, count) => {
          watched.reads.push(count)
          return getAll.call(store, query, count)
        }
        return store
      }
      tx.commit = () => {
        seen.commits++
        if (watched.abortNext && tx.mode === 'readwrite') {
          watched.abortNext--
          tx.abort()
        } else commit.call(tx)
      }
      return tx
    }
  }
  return watched
}
