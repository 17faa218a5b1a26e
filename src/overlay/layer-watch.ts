// Watches the data layers, and judges after a while whether what they told became an event; looks, and patches nothing.
import type { StorefrontEvent } from '../index.ts'
import { entryAt, type LayerEntry, layerNames, layerOf, readLayerEntry } from './layer-entries.ts'
import type { Heard } from './record.ts'

/** Tag managers keep 300. */
const MAX_LOOKED_AT = 300
const MAX_KEPT = 200
const JUDGED_AFTER_MS = 5_000
/** An action is told as of when the shopper acted, which is before the page tells of it. */
const ACTED_BEFORE_MS = 6_000
/** Told once by a page, however late a channel tells of it. */
const OF_PAGE = /^(view_item|view_item_list|view_cart|purchase)$/
/** Told once in a checkout, which may be pages ago. */
const OF_CHECKOUT = /^(begin_checkout|add_shipping_info|add_payment_info)$/
const LOADED = /^(load|reload|restore)$/

export interface LayerWatch {
  readonly entries: readonly LayerEntry[]
  /** Reads what is new, and judges what is old enough; true where anything changed. */
  look(now: number, events: readonly Heard[], isHeard: boolean): boolean
}

interface Told {
  item_id?: string
  item_name?: string
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Systems name one product by several ids, and names differ in the variant. */
function agrees({ id, name }: LayerEntry['items'][number], told: Told): boolean {
  if (id !== undefined && id === told.item_id) return true
  if (name === undefined || told.item_name === undefined) return id === undefined || told.item_id === undefined
  const [one, other] = [plain(name), plain(told.item_name)]
  return one.includes(other) || other.includes(one)
}

function matches(entry: LayerEntry, event: StorefrontEvent): boolean {
  if (event.name !== entry.event) return false
  const { items, transaction_id } = event.properties as { items?: Told[]; transaction_id?: string }
  if (entry.event === 'purchase') return !entry.orderId || !transaction_id || entry.orderId === transaction_id
  const isOfPage = OF_PAGE.test(entry.event)
  const sinceMs = Date.parse(event.time) - entry.at
  if (!isOfPage && (sinceMs < -ACTED_BEFORE_MS || sinceMs > JUDGED_AFTER_MS)) return false
  const [first] = entry.items
  const [told] = Array.isArray(items) ? items : []
  return !first || !told || (isOfPage && entry.event !== 'view_item') || agrees(first, told)
}

function judge(entry: LayerEntry, events: readonly Heard[]): void {
  const became = events.findLast(({ event }) => matches(entry, event))?.event
  // What was told before anybody listened may have been heard by the tracker all the same.
  const isHeard =
    !entry.isEarly || events.some(({ event }) => event.name === 'page_view' && LOADED.test(`${event.found?.[0]}`))
  entry.verdict = became ? 'matched' : isHeard && !OF_CHECKOUT.test(entry.event) ? 'unmatched' : 'unknown'
  if (became) entry.eventId = became.id
}

export function createLayerWatch(view: object): LayerWatch {
  const entries: LayerEntry[] = []
  const seen = new WeakSet<object>()
  let isFirst = true

  const read = (name: string, now: number): number => {
    const layer = layerOf(view, name)
    let found = 0
    for (let at = Math.max(0, layer.length - MAX_LOOKED_AT); at < layer.length; at++) {
      const entry = entryAt(layer, at)
      if (typeof entry !== 'object' || entry === null || seen.has(entry)) continue
      seen.add(entry)
      const told = readLayerEntry(entry, name, now, isFirst)
      if (!told) continue
      found++
      entries.push(told)
      if (entries.length > MAX_KEPT) entries.shift()
    }
    return found
  }
  return {
    entries,
    look(now, events, isHeard) {
      const found = layerNames(view).reduce((all, name) => all + read(name, now), 0)
      isFirst = false
      // While nothing may be told, nothing is missing.
      const due = isHeard ? entries.filter(({ verdict, at }) => !verdict && now - at >= JUDGED_AFTER_MS) : []
      for (const entry of due) judge(entry, events)
      return found + due.length > 0
    },
  }
}
