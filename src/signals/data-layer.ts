// Says what the shop tells its own data layer: what is there already, and what comes, without touching its `push`.
import type { Ms } from '../events/event.ts'
import { createListeners } from './listeners.ts'
import type { Emit, SignalSource, Watch } from './signal.ts'

/** How often a data layer is looked at, while it is busy and when it is not; it is read, never replaced. */
const LOOK_MS: Ms = 200
const IDLE_LOOK_MS: Ms = 1_000
const BUSY_LOOKS = 25
/** Entries read at one look, and in the life of a page. */
const MAX_ENTRIES_A_LOOK = 500
const MAX_ENTRIES = 5_000
const MAX_KEYS = 40

type Layer = ArrayLike<unknown>
interface Place {
  layer: Layer | null
  read: number
}

const isLayer = (value: unknown): value is Layer =>
  typeof value === 'object' && value !== null && typeof (value as Layer).length === 'number'

/** Own data of an entry; getters are not called, and keys are copied onto a bare object. */
function ownData(value: unknown): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null)
  if (typeof value !== 'object' || value === null) return data
  for (const key of Object.keys(value).slice(0, MAX_KEYS)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key)
    if (descriptor && 'value' in descriptor) data[key] = descriptor.value
  }
  return data
}

/** `gtag` pushes its arguments object: `['event', name, parameters]`. */
function readEntry(entry: unknown): { event: string; data: Record<string, unknown> } | null {
  if (typeof entry !== 'object' || entry === null) return null
  if (isLayer(entry)) {
    const [command, name, parameters] = [entry[0], entry[1], entry[2]]
    if (command !== 'event' || typeof name !== 'string') return null
    return { event: name, data: ownData(parameters) }
  }
  const data = ownData(entry)
  const event = data.event
  if (typeof event !== 'string' && !data.ecommerce) return null
  return { event: typeof event === 'string' ? event : '', data }
}

/** Watches layers by the names of their globals. */
export const dataLayerSource =
  (names: readonly string[]): SignalSource =>
  (emit, watch) => {
    const places = new Map<string, Place>(names.map((name) => [name, { layer: null, read: 0 }]))
    let cancel = (): void => {}
    let busyLooks = BUSY_LOOKS
    const lookNow = (): void => {
      for (const [name, place] of places) if (lookAt(name, place, watch, emit)) busyLooks = BUSY_LOOKS
    }
    const look = (): void => {
      lookNow()
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

/** True where something new was read. */
function lookAt(name: string, place: Place, watch: Watch, emit: Emit): boolean {
  try {
    const layer = (globalThis as Record<string, unknown>)[name]
    if (!isLayer(layer)) return false
    if (layer !== place.layer) {
      // Assigned anew (`dataLayer = [{…}]`): what is in it was not read yet.
      place.layer = layer
      place.read = 0
    }
    const begin = place.read
    const end = Math.min(layer.length, place.read + MAX_ENTRIES_A_LOOK, MAX_ENTRIES)
    while (place.read < end) {
      const entry = layer[place.read++]
      const told = readEntry(entry)
      if (told) emit({ kind: 'data-layer', time: watch.now(), layer: name, ...told })
    }
    if (layer.length < place.read) place.read = layer.length
    return place.read > begin
  } catch (error) {
    // The entry that could not be read is behind us already.
    watch.report(error, 'data-layer')
    return true
  }
}
