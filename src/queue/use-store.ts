// The connection to our database: kept warm, and every write committed by us, so that none is left open when the page goes.

const STORE = 'entries'

export interface WarmStore {
  /** idb-keyval's `UseStore`. A write is committed as soon as its requests are made: no reading before writing. */
  use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T | PromiseLike<T>): Promise<T>
  /** A write that begins in this very task; undefined where there is no open connection. Throws where it is closing. */
  begin(): IDBObjectStore | undefined
  /** Lets go of the connection; the next use opens it again. */
  close(): void
}

/** Older browsers commit by themselves; a transaction that is over throws. */
export function commit(tx: IDBTransaction): void {
  try {
    tx.commit?.()
  } catch {
    // Its own `abort` or `complete` tells.
  }
}

export function createWarmStore(factory: IDBFactory, name: string): WarmStore {
  let db: IDBDatabase | undefined
  let opening: Promise<IDBDatabase> | undefined

  const close = () => {
    db?.close()
    db = opening = undefined
  }
  const open = () => {
    const mine: Promise<IDBDatabase> = (opening ??= new Promise((resolve, reject) => {
      // No version: a database that a later release has opened is good as it is.
      const request = factory.open(name)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        // Given up while it opened.
        if (opening !== mine) {
          request.result.close()
          return reject(new DOMException('closed', 'InvalidStateError'))
        }
        db = request.result
        // An open connection must not hold up an upgrade or a deletion in another tab.
        db.onversionchange = db.onclose = close
        resolve(db)
      }
    }))
    return mine.catch((error) => {
      if (opening === mine) opening = undefined
      throw error
    })
  }

  return {
    use: async (mode, work) => {
      const store = (await open()).transaction(STORE, mode).objectStore(STORE)
      const result = work(store)
      if (mode === 'readwrite') commit(store.transaction)
      return result
    },
    begin: () => db?.transaction(STORE, 'readwrite').objectStore(STORE),
    close,
  }
}
