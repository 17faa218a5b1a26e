// Takes events in: gives each its visit, its moment and its stamp, and keeps visitor and journey for the next page.
import { createIds, uuidOf, uuidv7 } from './context/ids.ts'
import { createKeptText, createMemoryStore, type Kept, type Store } from './context/kept.ts'
import type { PageStamp } from './context/page-stamp.ts'
import { type First, seeProduct } from './context/product-views.ts'
import { redactProperties } from './context/property-redaction.ts'
import type { Redact } from './context/shop-redaction.ts'
import { beginVisit, follow, isOtherCampaign, isOver, isSaidAlready } from './context/visit.ts'
import { wireContext } from './context/wire-context.ts'
import type { Environment, Report } from './environment.ts'
import { complete, leftCart, settleCart } from './events/completion.ts'
import type { EventDraft, Ms } from './events/event.ts'
import type { StorefrontEvent, WireContext } from './events/stamped.ts'
import { tidy } from './events/tidy.ts'
import { createJournal, type Journal } from './journal.ts'
import type { Classification, Journey, Stage } from './moments/moment.ts'
import type { Consent, Settings } from './options.ts'

/** A cart counts as abandoned when its shopper comes back a day later, and it was not bought. */
const ABANDONED_MS: Ms = 24 * 60 * 60_000

export interface Recorded {
  event: StorefrontEvent
  classification: Classification
  stage: Stage
  /** The stage before. */
  was: Stage
  /** Orders known before. */
  orders: number
}

export interface Recorder {
  /** The event and what follows from it, in order; nothing where it was said already. */
  record(draft: EventDraft, time: Ms, page: PageStamp): Recorded[]
  journey(): Journey
  identify(known: { orders?: number; lastOrder?: string; customer?: string }, time: Ms): void
  /** Another tab has written: takes that in, and puts back what it did not know. */
  heal(): void
  /** Moves what is kept to where the shopper's consent allows it. */
  keep(consent: Consent, store: Store): void
  forget(): void
}

interface Parts {
  settings: Settings
  env: Environment
  actor: string
  report: Report
  redact: Redact
}

export function createRecorder({ settings, env, actor, report, redact }: Parts): Recorder {
  const id = createIds(env)
  let consent: Consent = 'anonymous'
  let store: Store = createMemoryStore()
  // Of its own chance, so that no event's name tells of a visitor that was forgotten.
  const newVisitor = (): string => uuidv7(env.now(), env.randomBytes)
  let kept: Kept = { visitor: newVisitor() }
  const text = createKeptText('kairos')
  let journal: Journal = createJournal(store, settings.rules, report)

  /** Another tab may have written since; what was cleared is written again. */
  const load = (): void => {
    const stored = text.news(store) ?? kept
    // Another tab was told to forget: what this one remembers is somebody else's.
    if (stored.visitor !== kept.visitor) journal.reset()
    kept = stored
  }
  const write = (): void => text.write(store, kept)
  /** Read once a page: the width of a window can cost a layout, and a page that goes may tell another device. */
  let here: { page: string; gpc: boolean; device: ReturnType<Environment['device']> } | undefined
  const contextOf = (page: PageStamp): WireContext => {
    if (here?.page !== page.id) here = { page: page.id, gpc: env.agent().gpc, device: env.device() }
    return wireContext(kept, page, { consent, actor, gpc: here.gpc, device: here.device })
  }

  const stamp = (draft: EventDraft, time: Ms, page: PageStamp, eventId: string): Recorded | null => {
    const { properties } = draft
    // A clock that was put back must not put the journey's events into another order.
    const told = { name: draft.name, time: Math.max(time, kept.visit?.last ?? time), properties }
    const was = journal.read()
    const classification = journal.take(told)
    const { moment, half, why, transitions } = classification
    if (draft.name === 'purchase' && why === 'same-order') return null
    const journey = journal.read()
    let seen: First | undefined
    if (draft.name === 'view_item') ({ first: seen, kept } = seeProduct(draft, kept))
    const event: StorefrontEvent = {
      id: eventId,
      name: draft.name,
      time: new Date(time).toISOString(),
      seq: page.seq++,
      properties,
      ...(seen !== undefined && { first: seen }),
      stage: journey.stage,
      cycle: journey.cycle,
      ...(moment && { moment }),
      ...(half && { half }),
      why,
      found: draft.found,
      ...(transitions.length && { transitions }),
      context: contextOf(page),
    }
    return { event, classification, stage: journey.stage, was: was.stage, orders: was.orders }
  }

  /** Begins a visit where the last one is over: its start, and a cart that was left behind. */
  const rollVisit = (time: Ms, page: PageStamp): Recorded[] => {
    const { visit, cart, visitor } = kept
    const { step, landing: shared } = page
    const landing = { ...shared }
    // A page is landed on once: a visit that begins on it later came from nowhere that was seen.
    shared.landing = false
    delete page.step
    // What a shop calls while its page is still being read comes after the page itself.
    const begunAt = landing.landing ? Math.min(time, page.since) : time
    const over = isOver(visit, time, settings.visitIdleMs)
    if (!over && visit && !isOtherCampaign(visit, landing)) return []
    const source = landing.landing ? landing.source : { kind: 'unknown' as const }
    const properties = {
      source,
      ...(page.kind !== undefined && { page_kind: page.kind }),
      ...(step !== undefined && { step }),
    }
    const { checkout: _, steps: __, ...rest } = kept
    kept = { ...rest, visit: beginVisit(id(), visit, begunAt, source) }
    const started = stamp({ name: 'session_start', properties, found: ['visit'] } as EventDraft, begunAt, page, id())
    if (!cart || time - cart.at < ABANDONED_MS) return started ? [started] : []
    const { cart: ___, ...without } = kept
    kept = without
    const abandoned = stamp(leftCart(cart), time, page, uuidOf(`${visitor} ${cart.at}`))
    return [started, abandoned].filter((r) => r !== null)
  }

  const recordOne: Recorder['record'] = (draft, time, page) => {
    // What a page says as it goes, hours later perhaps, begins no visit.
    const isLate =
      (draft.name === 'bounce' || draft.name === 'web_vital') && isOver(kept.visit, time, settings.visitIdleMs)
    if (isLate) return []
    const recorded = rollVisit(time, page)
    const visit = kept.visit
    if (!visit || isSaidAlready(visit, draft)) return recorded
    const completed = complete(draft, kept, id)
    if (!completed) return recorded
    kept = completed.kept
    const own = stamp(completed.draft, time, page, id())
    if (!own) return recorded
    recorded.push(own)
    const followed = follow(kept.visit ?? visit, completed.draft, time)
    kept = { ...settleCart(completed.draft, kept, time), visit: followed.visit }
    const isFirstPage = draft.name === 'page_view' && followed.visit.pages === 1
    if (isFirstPage && own.orders > 0 && followed.visit.number > 1) {
      followed.drafts.push({ name: 'return_visit', properties: {}, found: ['visit'] })
    }
    return [...recorded, ...followed.drafts.flatMap((next) => recordOne(next, time, page))]
  }
  const record: Recorder['record'] = (draft, time, page) => {
    // What is wrong with it is said before anything has changed.
    const properties = tidy(draft.name, redactProperties(draft.properties, redact))
    load()
    try {
      return recordOne({ ...draft, properties } as EventDraft, time, page)
    } finally {
      write()
    }
  }

  return {
    record,
    journey: () => journal.read(),
    identify({ customer, ...known }, time) {
      // First, as another tab may have been told to forget what this one would build on.
      load()
      journal.tell(known, time)
      const hashed = customer === undefined ? {} : { customer: uuidOf(`${settings.shop} ${customer}`) }
      kept = { ...kept, ...hashed, ...(known.orders !== undefined && { orders: known.orders }) }
      write()
    },
    heal() {
      load()
      journal.heal()
    },
    keep(next, place) {
      consent = next
      const before = journal.read()
      const known = text.news(place)
      store = place
      journal = createJournal(store, settings.rules, report)
      journal.merge(before)
      kept = { ...kept, ...known }
      write()
    },
    forget() {
      journal.forget()
      kept = { visitor: newVisitor() }
      write()
    },
  }
}
