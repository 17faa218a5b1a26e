// What the overlay has heard of a tracker: events with their ways, drops, errors, and what the collector answered.
import type { HookArguments, HookName, StorefrontEvent } from '../index.ts'

export type Way = HookArguments['delivery']

export interface Heard {
  /** As it was told last: what finds it again fills it in. */
  event: StorefrontEvent
  /** The last that was heard of its way; undefined while nothing was. */
  way: Way | undefined
  /** All that was heard of it, oldest first. */
  readonly ways: { at: number; way: Way }[]
}

export interface HeardError {
  readonly at: number
  readonly where: string
  readonly text: string
}

export interface OverlayRecord {
  /** Oldest first, at most 10,000: the oldest are let go of. */
  readonly events: readonly Heard[]
  /** The last 100 decisions of moments. */
  readonly decisions: readonly HookArguments['moment'][]
  /** The last 100 things that were heard of batches: sent, answered, retried. */
  readonly ways: readonly { at: number; way: Way }[]
  readonly drops: ReadonlyMap<string, number>
  /** The last 100. */
  readonly errors: readonly HeardError[]
  /** Grows with each thing heard: what was drawn at this count is still right. */
  readonly count: number
  hear(name: HookName, given: unknown, at: number): void
  /** Calls back, at most once a task, when something was heard. */
  onChange(call: () => void): () => void
  clear(): void
}

export interface RecordEnv {
  /** Runs it in a task of its own. */
  later(run: () => void): void
}

const MAX_EVENTS = 10_000
const MAX_OTHERS = 100
/** Ids whose way was told before their event was, or that are of earlier pages. */
const MAX_STRANGERS = 1_000
/** A batch that is tried for hours tells of each try. */
const MAX_WAYS_OF_ONE = 50
const MAX_TEXT = 1_000

/** Puts it last; what is beyond the bound goes, the oldest first. */
function put<T>(list: T[], one: T, bound: number): T | undefined {
  list.push(one)
  return list.length > bound ? list.shift() : undefined
}

/** What was thrown may be anything, and may throw when it is asked for its text. */
function textOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, MAX_TEXT)
  } catch {
    return 'something that cannot be told as text'
  }
}

export function createRecord({ later }: RecordEnv): OverlayRecord {
  const events: Heard[] = []
  const byId = new Map<string, Heard>()
  const strangers = new Map<string, Heard['ways']>()
  const decisions: HookArguments['moment'][] = []
  const ways: { at: number; way: Way }[] = []
  const drops = new Map<string, number>()
  const errors: HeardError[] = []
  const calls = new Set<() => void>()
  let count = 0
  let isTelling = false

  const tell = (): void => {
    count++
    if (isTelling) return
    isTelling = true
    later(() => {
      isTelling = false
      for (const call of [...calls]) call()
    })
  }
  const hearEvent = (event: StorefrontEvent): void => {
    const known = byId.get(event.id)
    if (known) {
      known.event = event
      return
    }
    // That it is queued is told before the event itself is.
    const before = strangers.get(event.id) ?? []
    strangers.delete(event.id)
    const heard: Heard = { event, way: before.at(-1)?.way, ways: before }
    byId.set(event.id, heard)
    const gone = put(events, heard, MAX_EVENTS)
    if (gone) byId.delete(gone.event.id)
  }
  const hearWay = (way: Way, at: number): void => {
    put(ways, { at, way }, MAX_OTHERS)
    for (const id of way.ids) {
      const heard = byId.get(id)
      if (heard) {
        heard.way = way
        put(heard.ways, { at, way }, MAX_WAYS_OF_ONE)
        continue
      }
      const known = strangers.get(id) ?? []
      strangers.set(id, known)
      put(known, { at, way }, MAX_WAYS_OF_ONE)
      const [oldest] = strangers.size > MAX_STRANGERS ? strangers.keys() : []
      if (oldest !== undefined) strangers.delete(oldest)
    }
  }
  const hear: { [N in HookName]: (given: HookArguments[N], at: number) => void } = {
    event: hearEvent,
    delivery: hearWay,
    moment: (decision) => void put(decisions, decision, MAX_OTHERS),
    // The journey tells the stage; that it was heard is enough to draw it.
    stage: () => {},
    drop: ({ reason, count }) => void drops.set(reason, (drops.get(reason) ?? 0) + count),
    error: ({ error, where }, at) => void put(errors, { at, where, text: textOf(error) }, MAX_OTHERS),
  }

  return {
    events,
    decisions,
    ways,
    drops,
    errors,
    get count() {
      return count
    },
    hear(name, given, at) {
      ;(hear[name] as (given: unknown, at: number) => void)(given, at)
      tell()
    },
    onChange(call) {
      calls.add(call)
      return () => void calls.delete(call)
    },
    clear() {
      for (const list of [events, decisions, ways, errors]) list.length = 0
      for (const map of [byId, strangers, drops]) map.clear()
      tell()
    },
  }
}
