// Says what the shop tells its own data layers: what is there already, and what comes, without touching their `push`.
import type { Ms } from '../events/event.ts'
import { createListeners } from './listeners.ts'
import { type Data, isData, own, reach, textOf } from './own-data.ts'
import type { Emit, SignalSource, Watch } from './signal.ts'

/** How often a data layer is looked at, while it is busy and when it is not; it is read, never replaced. */
const LOOK_MS: Ms = 200
const IDLE_LOOK_MS: Ms = 1_000
const BUSY_LOOKS = 25
/** Entries read at one look, and in the life of a page. */
const MAX_ENTRIES_A_LOOK = 500
const MAX_ENTRIES = 5_000
const MAX_KEYS = 60
/** What changes where an object comes to stand for another page. */
const STATE =
  'page.pageInfo.pageID page.pageInfo.pageName product.0.productInfo.productID product.productInfo.productID transaction.transactionID page_name product_id product_id.0 order_id'
const MAX_STATES = 100

/** Where tag managers and pixels keep what they are told, and what each is called in `found`. */
const KNOWN =
  'adobeDataLayer:adobe digitalData:ceddl utag_data:tealium _paq:matomo fbq.queue:meta analytics:segment rudderanalytics:segment posthog:segment _learnq:klaviyo _klOnsite:klaviyo ttq:tiktok pintrk.queue:pinterest'
/** Their entries are commands with arguments. */
const QUEUES = / (matomo|segment|klaviyo|meta|tiktok|pinterest) /

interface Place {
  /** In `found`. */
  name: string
  layer: unknown
  read: number
  total: number
  last: unknown
  /** What was read of it, where entries are moved. */
  seen: WeakSet<object>
  moved: boolean
}

const isNode = (value: unknown): boolean => typeof Node !== 'undefined' && value instanceof Node

/** Own data of an entry; getters are not called, and keys are copied onto a bare object. */
function ownData(value: unknown): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null)
  if (!isData(value)) return data
  for (const key of Object.keys(value).slice(0, MAX_KEYS)) data[key] = own(value, key)
  return data
}

/** What an entry says, under the name of its layer; `gtag` pushes its arguments object: `['event', name, parameters]`. */
function readEntry(entry: unknown, layer: string): { event: string; data: Data; layer: string } | null {
  if (!isData(entry)) return null
  const first = own(entry, '0')
  if (typeof first === 'string') {
    const name = own(entry, '1')
    if (first === 'event' && typeof name === 'string')
      return { event: name, data: ownData(own(entry, '2')), layer: 'gtag' }
    return QUEUES.test(` ${layer} `) ? { event: first, data: ownData(entry), layer } : null
  }
  const data = ownData(entry)
  const event = typeof data.event === 'string' ? data.event : ''
  // What the tag manager says to itself.
  if (event.startsWith('gtm.') || (!event && !data.ecommerce && layer !== 'adobe')) return null
  return { event, data, layer }
}

/** Tells an object's state from another one. */
const stateOf = (layer: Data): string =>
  STATE.split(' ')
    .map((path) => textOf(reach(layer, path)))
    .join()

/** Watches the layers that are known, and those whose globals' names are given; none at all where there are no names. */
export const dataLayerSource =
  (names: readonly string[]): SignalSource =>
  (emit, watch) => {
    const known = KNOWN.split(' ').map((pair) => pair.split(':') as [string, string])
    const asked = names.filter((name) => !known.some(([path]) => path === name)).map((name) => [name, name] as const)
    const places = new Map<string, Place>(
      (names.length ? [...asked, ...known] : []).map(([path, name]) => [
        path,
        { name, layer: null, read: 0, total: 0, last: null, seen: new WeakSet(), moved: false },
      ]),
    )
    let cancel = (): void => {}
    let busyLooks = BUSY_LOOKS
    const look = (): void => {
      for (const [path, place] of places) if (lookAt(path, place, watch, emit)) busyLooks = BUSY_LOOKS
      busyLooks--
      cancel = watch.after(busyLooks > 0 ? LOOK_MS : IDLE_LOOK_MS, look)
    }
    // What is pushed as a control is used, or as the page goes, must not wait for the next look.
    const hurry = (): void => {
      cancel()
      busyLooks = BUSY_LOOKS
      look()
    }
    const listeners = createListeners(watch, 'data-layer').on(window, 'click submit visibilitychange pagehide', hurry)
    look()
    return () => {
      cancel()
      listeners.clear()
    }
  }

/** Where reading goes on: entries go from the front (tag managers keep 300), or the array is another one. */
function follow(place: Place, layer: readonly unknown[]): void {
  if (place.layer !== layer) {
    place.moved = place.layer !== null
    place.layer = layer
    place.read = 0
    return
  }
  if (place.read && (layer.length < place.read || layer[place.read - 1] !== place.last)) {
    let at = Math.min(place.read, layer.length)
    while (at && layer[at - 1] !== place.last) at--
    place.read = at
    place.moved ||= !at
  }
}

/** True where something new was read. */
function lookAt(path: string, place: Place, watch: Watch, emit: Emit): boolean {
  const { name } = place
  try {
    const layer = path.includes('.') ? reach(globalThis, path) : (globalThis as Record<string, unknown>)[path]
    if (!Array.isArray(layer)) {
      if ((name !== 'ceddl' && name !== 'tealium') || !isData(layer) || isNode(layer)) return false
      const state = stateOf(layer)
      if (state === place.last || place.total > MAX_STATES) return false
      place.last = state
      place.total++
      emit({ kind: 'data-layer', time: watch.now(), layer: name, event: '', data: ownData(layer) })
      return true
    }
    follow(place, layer)
    const begin = place.read
    const end = Math.min(layer.length, begin + MAX_ENTRIES_A_LOOK, begin + MAX_ENTRIES - place.total)
    while (place.read < end) {
      const entry: unknown = layer[place.read++]
      place.total++
      place.last = entry
      if (isData(entry)) {
        if (place.moved && place.seen.has(entry)) continue
        place.seen.add(entry)
      }
      const told = readEntry(entry, name)
      if (told) emit({ kind: 'data-layer', time: watch.now(), ...told })
    }
    return place.read > begin
  } catch (error) {
    // The entry that could not be read is behind us already.
    watch.report(error, 'data-layer')
    return true
  }
}
