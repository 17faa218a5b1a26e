// A row of the table: a fault, and what became of the shopper's events; tried in one engine.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectorLog } from '../support/collector-log.ts'
import { type Engine, type EngineName, openEngine, type Tab, until } from '../support/engines.ts'
import { type EngineShop, openEngineShop } from '../support/engines-shop.ts'
import { createFaultCollector, type FaultCollector, NUMBERED } from './collector.ts'
import { killBrowser, killRenderers } from './processes.ts'

export interface Row {
  name: string
  /** What happens, as a sentence of which the README's table is made. */
  says: string
  /** Over in a few seconds: tried with every `npm test`, too. */
  isFast?: boolean
  /** Ends processes, so that it has a browser of its own. */
  kills?: boolean
  run(world: World): Promise<void>
}

export interface Tracking {
  /** What follows in that very task. */
  after?: string
  /** Further properties of each. */
  fields?: string
  /** The window whose Kairos is told. */
  of?: string
}

export interface World {
  engine: EngineName
  shop: EngineShop
  log: CollectorLog
  collector: FaultCollector
  /** A tab in which Kairos runs. */
  open(path?: string): Promise<Tab>
  /** Numbered events in one task of the page. */
  track(tab: Tab, count?: number, how?: Tracking): Promise<void>
  /** Numbered events that come into the queue in another way. */
  add(count: number, put: (first: number, last: number) => Promise<unknown>): Promise<void>
  /** So many of them may be lost, where they are counted. */
  mayLose(count: number): void
  /** Waits until all that may not be lost are stored. */
  delivered(): Promise<void>
  /** Waits until so many requests came, counted from when it was called with `from`. */
  asked(from: number, count?: number): Promise<void>
  /** Ends the processes of all pages. */
  crashPages(): Promise<void>
  /** Ends the whole browser, and starts it again on the same profile. */
  crashBrowser(): Promise<void>
  /** What else has to hold. */
  must(holds: boolean, what: string): void
}

export interface Result {
  row: string
  engine: EngineName
  expected: number
  /** In the store. */
  delivered: number
  unique: number
  /** In the store more than once. */
  twice: number
  /** Came again, and were dropped by their id. */
  copies: number
  /** Lost on purpose, and told. */
  counted: number
  requests: number
  faults: string[]
  ms: number
}

/** A fault of the collector's own length. */
export const FAULT_MS = 5_000
/** The longest a page may take by itself: several waits of its own, or a silent collector's time-out. */
const PATIENCE_MS = 45_000
const LOOK_MS = 20
/** How long a tab may take to open where processes were killed, and how often it is tried. */
const OPENS_MS = 10_000
const OPENINGS = 3

/** For a page: how many events wait on disk. */
export const WAITING = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('kairos.queue')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const counting = opening.result.transaction('entries').objectStore('entries').count()
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
    counting.onerror = () => reject(counting.error)
  }
})`

export async function runRow(row: Row, name: EngineName, shared?: Engine): Promise<Result> {
  const began = Date.now()
  const profile = row.kills ? await mkdtemp(join(tmpdir(), 'kairos-faults-')) : undefined
  let engine = row.kills || !shared ? await openEngine(name, profile) : shared
  const shop = await openEngineShop({
    open: () => engine.open(),
    get script() {
      return engine.script
    },
  })
  const { log } = shop
  const collector = createFaultCollector(log)
  const faults: string[] = []
  let expected = 0
  let losable = 0

  const unique = (): number => new Set(collector.stored()).size
  const waitFor = async (holds: () => boolean, what: string): Promise<void> => {
    const end = Date.now() + PATIENCE_MS
    while (!holds()) {
      if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS} ms for ${what}; there are ${unique()}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
  const crashBrowser = async (): Promise<void> => {
    await killBrowser(engine.pid)
    await engine.close().catch(() => {})
    engine = await openEngine(name, profile)
  }
  const world: World = {
    engine: name,
    shop,
    log,
    collector,
    open: (path = '/p/1') => shop.open(path),
    async track(tab, count = 1, { after = '', fields = '', of = 'window' } = {}) {
      await world.add(count, async (first, last) => {
        const script = `(() => {
          for (let n = ${first}; n <= ${last}; n++) ${of}.kairos.track('${NUMBERED}', { n, ${fields} })
          ${after}
        })()`
        // A page that goes does not always tell how it went.
        await (after ? tab.evaluate(script).catch(() => {}) : tab.evaluate(script))
      })
    },
    async add(count, put) {
      const first = expected + 1
      expected += count
      await put(first, expected)
    },
    mayLose(count) {
      losable += count
    },
    delivered: () => waitFor(() => unique() >= expected - losable, `${expected - losable} events in the store`),
    asked: (from, count = 1) => waitFor(() => log.batches.length >= from + count, `${count} requests`),
    async crashPages() {
      await killRenderers(engine.pid)
      // The others open no tab any more where no process of a page is left: what was written is read by the next browser.
      if (name !== 'chromium') await crashBrowser()
    },
    crashBrowser,
    must(holds, what) {
      if (!holds) faults.push(what)
    },
  }
  /** A browser may hand out a process that was killed before it was used: a tab in it never opens. */
  const openAnew = async (path: string): Promise<Tab> => {
    for (let tries = 1; tries < OPENINGS; tries++) {
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPENS_MS))
      const tab = await Promise.race([shop.open(path).catch(() => null), late])
      if (tab) return tab
    }
    return shop.open(path)
  }
  /** The shopper comes once more, to a collector that is well: whatever waits anywhere is sent now. */
  const comeBack = async (): Promise<void> => {
    collector.heal()
    await log.goUp()
    const last = row.kills ? await openAnew('/p/2') : await shop.open('/p/2')
    await world.delivered()
    await until(last, `kairos.flush().then(() => ${WAITING}).then((count) => count === 0)`, PATIENCE_MS)
    await waitFor(() => collector.counted() >= losable, `${losable} losses to be told`)
  }
  try {
    await row.run(world)
    await comeBack()
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  } finally {
    faults.push(...shop.faults())
    await shop.close()
    if (engine !== shared) await engine.close().catch(() => {})
    if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const stored = collector.stored()
  const { length: requests } = log.batches
  const counts = { expected, delivered: stored.length, unique: unique(), twice: stored.length - unique() }
  const { copies, counted } = { copies: collector.copies(), counted: collector.counted() }
  if (counts.unique !== expected - losable) faults.push(`${expected - losable - counts.unique} lost`)
  if (counts.twice) faults.push(`${counts.twice} twice`)
  if (counted !== losable) faults.push(`${counted} counted as lost, not ${losable}`)
  return { row: row.name, engine: name, ...counts, copies, counted, requests, faults, ms: Date.now() - began }
}
