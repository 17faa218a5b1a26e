// Tells of deeds once the shop confirms them, and never where it refuses; what waits outlives a page load.
import type { Deed, DeedKind, Used, Way } from './deed.ts'
import { usedOf } from './deed.ts'
import type { Detector, Notes } from './detector.ts'
import type { EventDraft, Ms } from './event.ts'
import { fold, said } from './words.ts'

const PATIENCE_MS: Ms = 10_000
const NEXT_PAGE_PATIENCE_MS: Ms = 30_000
/** A payment may be made elsewhere before the order is confirmed. */
const ORDER_PATIENCE_MS: Ms = 60 * 60_000
/** How long an error message may lag behind. */
const LAG_MS: Ms = 400
const DEEDS = 'deeds'
const MAX_DEEDS = 6
/** What a next step asks for. */
const STEPS = ['shipping', 'payment', 'cc-number']

const originOf = (url: string): string => /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0] ?? ''

function recall(notes: Notes): Deed[] {
  try {
    const deeds = JSON.parse(notes.get(DEEDS) ?? '[]') as Deed[]
    return deeds.filter(({ name, time, properties }) => name && time > 0 && typeof properties === 'object')
  } catch {
    return []
  }
}

export function createDeedDetector(kinds: readonly DeedKind[], notes: Notes): Detector {
  let pending: Deed[] = []
  let text = ''
  let fields: readonly string[] = []
  /** What the page asked for last, once that is known. */
  let asks: readonly string[] | null = null

  const kindOf = ({ name }: Deed): DeedKind | undefined => kinds.find((kind) => kind.name === name)
  const can = (deed: Deed, way: Way): boolean => ` ${kindOf(deed)?.ways} `.includes(` ${way} `)
  const keep = (): void => {
    pending = pending.slice(-MAX_DEEDS)
    if (pending.length) notes.set(DEEDS, JSON.stringify(pending))
    else notes.remove(DEEDS)
  }
  const drop = (which: (deed: Deed) => boolean): void => {
    const left = pending.filter((deed) => deed.isHeld || !which(deed))
    if (left.length === pending.length) return
    pending = left
    keep()
  }
  const confirm = (which: (deed: Deed) => string | false | undefined, more: object = {}): EventDraft[] => {
    const done = pending.flatMap((deed) => {
      const by = which(deed)
      return by ? [{ deed, by }] : []
    })
    if (!done.length) return []
    const isDone = (deed: Deed): boolean => done.some((one) => one.deed.name === deed.name)
    // An earlier step that waited for this one goes first.
    const held = pending.filter((deed) => deed.isHeld && !isDone(deed)).map((deed) => ({ deed, by: 'step' }))
    pending = pending.filter((deed) => !deed.isHeld && !isDone(deed))
    keep()
    return [...held, ...done].map(
      ({ deed: { name, properties, from, time }, by }) =>
        ({ name, properties: { ...properties, ...more }, found: [from, by], time }) as EventDraft,
    )
  }

  const begin = (used: Used, time: Ms): void => {
    for (const kind of kinds) {
      const properties = kind.of(used) as Record<string, unknown> | null
      if (!properties) continue
      const word = fold(String(properties.coupon ?? ''))
      const deed: Deed = {
        name: kind.name,
        time,
        from: used.isSubmit ? 'form' : 'click',
        url: used.page.url,
        properties,
      }
      if (word && !text.includes(word)) deed.word = word
      if (used.asks.length > 1) deed.asks = used.asks
      if (kind.ways === 'list') deed.list = JSON.stringify(used.page.list)
      if (kind.awaits && used.asks.includes(kind.awaits)) deed.isWhole = true
      if (kind.isNext?.(used)) Object.assign(deed, { by: 'step', since: time })
      pending = pending.filter(({ name }) => name !== kind.name)
      pending.push(deed)
    }
    if (pending.length) keep()
  }
  const mark = (way: Way, time: Ms, url?: string): void => {
    for (const deed of pending) {
      if (deed.since !== undefined || deed.isAstray || deed.url === url || !can(deed, way)) continue
      // What was set out for long ago is not what brought this.
      if (time - deed.time > NEXT_PAGE_PATIENCE_MS) continue
      deed.by = way
      deed.since = time
    }
  }
  /** What another page, or a form that is gone, says once no error has come with it. */
  const settle = (time: Ms, isLast: boolean): EventDraft[] => {
    const isRipe = ({ since, isHeld }: Deed): boolean =>
      !isHeld && since !== undefined && (isLast || time - since >= LAG_MS)
    for (const deed of pending) {
      const { awaits } = kindOf(deed) ?? {}
      if (awaits && !deed.isWhole && asks?.includes(awaits) && isRipe(deed)) deed.isHeld = true
    }
    return confirm((deed) => {
      const { field } = kindOf(deed) ?? {}
      const isAgain = deed.by === 'page' && deed.asks?.every((ask) => fields.includes(ask))
      return isRipe(deed) && !(isAgain || (field && fields.includes(field))) && deed.by
    })
  }
  const shown = (time: Ms, list: string): EventDraft[] =>
    confirm((deed) => {
      if (time - (deed.since ?? deed.time) < LAG_MS) return false
      if (deed.word && text.includes(deed.word)) return 'shown'
      return deed.list !== undefined && deed.list !== list && list !== '[]' && 'list'
    })
  const expire = (time: Ms, url: string): void =>
    drop((deed) => {
      if (can(deed, 'step')) return time - deed.time > ORDER_PATIENCE_MS
      return time - deed.time > (deed.url === url ? PATIENCE_MS : NEXT_PAGE_PATIENCE_MS)
    })

  return (signal, page) => {
    if (signal.kind === 'event' || signal.kind === 'storage') return []
    const { kind, time } = signal
    if (kind === 'page') pending = recall(notes)
    if (pending.length) expire(time, page.url)
    if (kind === 'page' || kind === 'snapshot') {
      text = fold(signal.snapshot.text)
      fields = signal.snapshot.fields
    }
    if (kind === 'click' || kind === 'submit') {
      for (const deed of pending) if (time - deed.time > LAG_MS) deed.isAstray = true
      begin(usedOf(signal, page), time)
      return []
    }
    if (!pending.length) {
      if (kind === 'after') asks = signal.asks
      return []
    }
    switch (kind) {
      case 'page': {
        asks = signal.how === 'route' ? asks : null
        // Where a list can only be kept by those who are known, or the search has its own page.
        drop((deed) => can(deed, 'list') || (can(deed, 'toggle') && page.kind === 'account'))
        if (page.kind === 'confirmation') return confirm((deed) => can(deed, 'step') && 'step')
        mark('page', time)
        if (page.kind === 'checkout') mark('step', time, page.url)
        return []
      }
      case 'snapshot':
        return [...settle(time, false), ...shown(time, JSON.stringify(page.list))]
      case 'leave': {
        const isElsewhere = signal.to && originOf(signal.to) !== originOf(page.url)
        if (isElsewhere) mark('step', time)
        return settle(time, true)
      }
      case 'notice': {
        const word = said(signal.text, signal.tone)
        if (word === 'refused') drop(() => true)
        if (word === 'listed') return confirm((deed) => can(deed, 'listed') && 'notice')
        return word
          ? confirm((deed) => (can(deed, 'notice') || (can(deed, 'listed') && !deed.isAstray)) && 'notice')
          : []
      }
      case 'request':
        if (signal.status >= 400 && signal.status !== 404) drop(() => true)
        return []
      case 'told': {
        const { draft, done, by } = signal
        if (!done) drop(({ name }) => name === draft.name)
        return done ? confirm(({ name }) => name === draft.name && by, draft.properties) : []
      }
      case 'after': {
        const gained = asks && STEPS.some((ask) => signal.asks.includes(ask) && !asks?.includes(ask))
        asks = signal.asks
        if (signal.gone) mark('gone', time)
        if (page.kind === 'checkout' && (signal.gone || gained)) mark('step', time)
        return signal.pressed ? confirm((deed) => can(deed, 'toggle') && 'toggle') : []
      }
      default:
        return []
    }
  }
}
