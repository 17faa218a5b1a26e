// The connection to our database: kept warm, and every write committed by us, so that none is left open when the page goes.

const STORE = 'entries'

export interface WarmStore {
  /**
   * idb-keyval's `UseStore`. A write is committed as soon as its requests are made: no reading before writing.
   * Whatever fails takes the connection with it.
   */
  use<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T | PromiseLike<T>): Promise<T>
  /** Resolves when the connection is open. */
  warm(): Promise<unknown>
  /** A write that begins in this very task, and when it is done; throws where there is no open connection. */
  begin(): { store: IDBObjectStore; done: Promise<void> }
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
  const connect = () => {
    const mine: Promise<IDBDatabase> = new Promise((resolve, reject) => {
      // No version: a database that a later release has opened is good as it is.
      const request = factory.open(name)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const opened = request.result
        if (opening !== mine) {
          opened.close()
          return reject(new DOMException('given up while it opened', 'InvalidStateError'))
        }
        db = opened
        // An open connection must not hold up an upgrade or a deletion in another tab.
        db.onversionchange = db.onclose = () => db === opened && close()
        resolve(db)
      }
    })
    mine.catch(() => {
      if (opening === mine) opening = undefined
    })
    return mine
  }
  const open = () => {
    opening ??= connect()
    return opening
  }

  return {
    warm: open,
    async use(mode, work) {
      const mine = await open()
      try {
        const store = mine.transaction(STORE, mode).objectStore(STORE)
        const result = work(store)
        if (mode === 'readwrite') commit(store.transaction)
        return await result
      } catch (error) {
        if (db === mine) close()
        throw error
      }
    },
    begin() {
      if (!db) throw new DOMException('not open', 'InvalidStateError')
      let tx: IDBTransaction
      try {
        tx = db.transaction(STORE, 'readwrite')
      } catch (error) {
        // The browser is closing it, and has not said so.
        close()
        throw error
      }
      // Listeners, for idb-keyval sets `oncomplete`: of several calls in one transaction only the last would be told.
      const done = new Promise<void>((resolve, reject) => {
        tx.addEventListener('complete', () => resolve())
        tx.addEventListener('abort', () => reject(tx.error))
      })
      return { store: tx.objectStore(STORE), done }
    },
    close,
  }
}
