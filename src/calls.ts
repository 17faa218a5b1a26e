// What the shop calls: taken in at the end of its task, so that a call costs the page next to nothing.
import type { Environment } from './environment.ts'
import type { EventDraft } from './events/event.ts'

export interface Calls {
  add(draft: EventDraft): void
  /** Begins to take in; what was called before waits for it. */
  open(): void
  /** Takes in now what waits, in its order: whatever comes next comes after it. */
  settle(): void
  isWaiting(): boolean
  stop(): void
}

/** So many are taken in with the task that called them; a longer burst goes on in tasks of its own. */
const AT_ONCE = 100
const MAX_MEMBERS = 200
const MAX_DEPTH = 5

/** As it is now, for the shop may change it before the end of the task; what is not plain data is judged later. */
function copy(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value
  if (Array.isArray(value)) return value.slice(0, MAX_MEMBERS).map((one) => copy(one, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const copied: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value).slice(0, MAX_MEMBERS)) {
    copied[key] = copy((value as Record<string, unknown>)[key], depth + 1)
  }
  return copied
}

/** A getter of the shop's that throws is met again, one by one, when the draft is taken in. */
function snapshot(draft: EventDraft): EventDraft {
  try {
    return { ...draft, properties: copy(draft.properties) } as EventDraft
  } catch {
    return draft
  }
}

export function createCalls(
  { microtask, after }: Pick<Environment, 'microtask' | 'after'>,
  take: (drafts: readonly EventDraft[]) => void,
): Calls {
  const waiting: EventDraft[] = []
  let isOpen = false
  let isDue = false
  let cancel = (): void => {}

  const takeSome = (most: number): void => {
    if (isOpen && waiting.length) take(waiting.splice(0, most))
  }
  const plan = (later: () => void): void => {
    if (isDue || !isOpen || !waiting.length) return
    isDue = true
    later()
  }
  const run = (): void => {
    isDue = false
    takeSome(AT_ONCE)
    plan(() => {
      cancel = after(0, run)
    })
  }
  return {
    add(draft) {
      waiting.push(snapshot(draft))
      plan(() => microtask(run))
    },
    open() {
      isOpen = true
      takeSome(waiting.length)
    },
    settle: () => takeSome(waiting.length),
    isWaiting: () => waiting.length > 0,
    stop: () => cancel(),
  }
}
