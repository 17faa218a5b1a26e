// Takes drafts in: what several channels tell is made one, what must wait for consent is held, the rest is recorded.
import type { PageStamp } from './context/page-stamp.ts'
import type { Delivering } from './delivering.ts'
import type { Notes } from './events/detector.ts'
import type { EventDraft, Ms } from './events/event.ts'
import { createFusion } from './events/fusion.ts'
import type { Hooks } from './hooks.ts'
import type { Consent } from './options.ts'
import { rankOf } from './queue/limits.ts'
import type { Recorder } from './recorder.ts'

/** Drafts that wait for the shopper's consent: page views and web vitals go first, orders never. */
const MAX_HELD = 200
const ORDER_RANK = rankOf('purchase')
/** Recorded drafts that another channel can still add to. */
const MAX_KNOWN = 100

interface Held {
  key: number
  draft: EventDraft
  time: Ms
  page: PageStamp
}

export interface Intake {
  take(draft: EventDraft, time: Ms, page: PageStamp): void
  /** Records what was held back. */
  release(): void
  /** Lets go of it. */
  forget(): void
}

export interface IntakeParts {
  recorder: Recorder
  hooks: Hooks
  notes: Notes
  gate: { readonly consent: Consent; readonly delivering: Delivering | null }
  recorded(draft: EventDraft): void
}

export function createIntake({ recorder, hooks, notes, gate, recorded }: IntakeParts): Intake {
  const fusion = createFusion(notes)
  /** The event that was made of a draft. */
  const known = new Map<number, string>()
  let held: Held[] = []
  /** Those that went. */
  let lost = 0
  const hold = (one: Held): void => {
    held.push(one)
    if (held.length <= MAX_HELD) return
    const ranks = held.map(({ draft }) => rankOf(draft.name))
    const least = Math.min(...ranks)
    if (least === ORDER_RANK) return
    held.splice(ranks.indexOf(least), 1)
    lost++
  }

  const record = ({ key, draft, time, page }: Held): void => {
    for (const { event, classification, was, stage } of recorder.record(draft, time, page)) {
      if (event.name === draft.name) known.set(key, event.id)
      const { context, ...wire } = event
      gate.delivering?.add({ id: event.id, event: wire, context })
      hooks.emit('event', event)
      const { transitions, why } = classification
      for (const transition of transitions) hooks.emit('moment', { ...transition, why, event })
      if (stage !== was) hooks.emit('stage', { stage, was, event })
    }
    for (const [oldest] of known) {
      if (known.size <= MAX_KNOWN) break
      known.delete(oldest)
    }
    recorded(draft)
  }

  return {
    take(given, time, page) {
      if (gate.consent === 'denied') return
      const { key, isNew, draft } = fusion.take(given, time, page.id)
      if (gate.consent === 'pending') {
        const waiting = held.find((one) => one.key === key)
        if (waiting) waiting.draft = draft
        else if (isNew) hold({ key, draft, time, page })
      } else if (isNew) record({ key, draft, time, page })
      else gate.delivering?.enrich(known.get(key), draft)
    },
    release() {
      if (lost) gate.delivering?.lost('queue-full', lost)
      lost = 0
      held.splice(0).forEach(record)
    },
    forget() {
      held = []
      lost = 0
    },
  }
}
