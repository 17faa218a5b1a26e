// Rows in which the database is at fault: refused, hanging, deleted, or full.
import { until } from '../support/engines.ts'
import { failOnce } from './acts.ts'
import type { Row } from './row.ts'

const refused =
  "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError') } })"
/** A write that the engine itself breaks off after it was begun, as it does where there is no room. */
const full = `const { put, add } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (value, key) {
    if (!window.isFull) return put.call(this, value, key)
    put.call(this, value, key)
    return add.call(this, value, key)
  }`
/** Another page holds the store in a transaction without end. */
const hold = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('kairos.queue')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const store = opening.result.transaction('entries', 'readwrite').objectStore('entries')
    const goOn = () => {
      resolve(true)
      if (window.isReleased) opening.result.close()
      else store.count().onsuccess = goOn
    }
    goOn()
  }
})`
const remove = `new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase('kairos.queue')
  deleting.onsuccess = () => resolve(true)
  deleting.onerror = deleting.onblocked = () => reject(new Error('not deleted'))
})`

export const storageRows: readonly Row[] = [
  {
    name: 'idb-refused',
    says: 'IndexedDB is refused, and the collector down for a while',
    isFast: true,
    async run(world) {
      world.shop.page('/refused', refused)
      const tab = await world.open('/refused')
      await failOnce(world, tab, { status: 503 }, 2, () => world.track(tab))
    },
  },
  {
    name: 'idb-refused-left',
    says: 'IndexedDB is refused, and the page left while the collector is down',
    isFast: true,
    async run(world) {
      world.shop.page('/refused', refused)
      const tab = await world.open('/refused')
      await world.log.goDown()
      await world.track(tab, 3, { after: "location.href = '/plain'" })
      await until(tab, "location.pathname === '/plain'")
    },
  },
  {
    name: 'idb-hanging',
    says: 'another page holds the database, so that nothing is read or written',
    async run(world) {
      const first = await world.open()
      await first.evaluate('kairos.flush()')
      const holder = await world.open('/plain')
      await holder.evaluate(hold)
      const tab = await world.open('/p/2')
      await world.track(tab, 3)
      await world.track(first)
      await world.delivered()
      await holder.evaluate('window.isReleased = true')
    },
  },
  {
    name: 'idb-deleted',
    says: 'the database is deleted while events wait in it; the shopper goes on, and then leaves the page',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await tab.evaluate('kairos.flush()')
      await world.log.goDown()
      await world.track(tab, 2)
      await tab.evaluate('kairos.flush()')
      await tab.evaluate(remove)
      await world.track(tab)
      await world.log.goUp()
      // It has them in its memory: they are in its last request.
      await tab.goto(world.shop.url('/p/2'))
      await world.delivered()
    },
  },
  {
    name: 'quota',
    says: 'the database has no room for a write, for as long as the page lives',
    isFast: true,
    async run(world) {
      world.shop.page('/full', full)
      const tab = await world.open('/full')
      await tab.evaluate('kairos.flush()')
      await tab.evaluate('window.isFull = true')
      await failOnce(world, tab, { status: 503 }, 2, () => world.track(tab))
    },
  },
]
