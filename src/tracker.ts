// The pipe, end to end: signals -> pages -> events -> moments -> queue -> transport.
import { createCalls } from './calls.ts'
import { actorOf } from './context/actor.ts'
import { createHolding } from './context/held-storage.ts'
import { createIds } from './context/ids.ts'
import { createMemoryStore, type Store } from './context/kept.ts'
import { stampPage } from './context/page-stamp.ts'
import type { Flushed } from './dispatcher.ts'
import type { Environment } from './environment.ts'
import type { Notes } from './events/detector.ts'
import type { Detect } from './events/detectors.ts'
import { type CustomName, draftOf, type EventDraft, type EventName, type PropertiesOf } from './events/event.ts'
import { createGate } from './gate.ts'
import type { Hooks } from './hooks.ts'
import { createIdentity, type KnownCustomer } from './identity.ts'
import { createIntake } from './intake.ts'
import { createMarks } from './marks.ts'
import type { Journey } from './moments/moment.ts'
import { type Consent, checkConsent, checkOptions, type Settings, type TrackerOptions } from './options.ts'
import { createRecorder } from './recorder.ts'
import type { Signal, SignalSource } from './signals/signal.ts'

export interface Tracker {
  /** Tells of an event that no source can see. */
  track<N extends EventName | CustomName>(name: N, properties: PropertiesOf<N>): void
  on: Hooks['on']
  /** Where the shopper stands, at once. */
  journey(): Journey
  identify(known: KnownCustomer): void
  consent(consent: Consent): void
  /** Erases all that is kept of the shopper in this browser. */
  forget(): void
  /** Resolves when what is tracked is kept as the shopper's consent allows. */
  readonly ready: Promise<void>
  /** Sends what waits; resolves when all of it was answered for, or waits for another try. */
  flush(): Promise<Flushed>
  stop(): Promise<void>
}

/** What a storefront has and a bare core has not. */
export interface Parts {
  env: Environment
  hooks: Hooks
  sources(settings: Settings): readonly SignalSource[]
  detect(notes: Notes): Detect
  consentFrom(answer: (consent: Consent) => void): () => void
  stepOf(url: string): string | undefined
  /** False where no page is ever described. */
  readonly seesPages: boolean
}

export function lay(options: TrackerOptions, parts: Parts): Tracker {
  const { env, hooks } = parts
  const settings = checkOptions(options, env.page().url)
  const report = (error: unknown, where: string): void => hooks.emit('error', { error, where })
  const actor = actorOf(env.agent())
  const isSilent = settings.bots === 'drop' && actor !== 'human'
  const id = createIds(env)
  const memory = createMemoryStore()
  const { hold, together } = createHolding()
  const kept = { local: hold(env.local), session: hold(env.session) }
  const recorder = createRecorder({ settings, env, report, actor: settings.bots === 'send' ? 'human' : actor })
  const identity = createIdentity(env, (known) => {
    recorder.identify(known, env.now())
    marks?.update()
  })
  const marks = settings.mark ? createMarks(recorder.journey) : null
  const stops: (() => void)[] = [identity.stop, ...(marks ? [marks.stop] : [])]

  const gate = createGate({
    settings,
    env,
    hooks,
    report,
    recorder,
    memory,
    kept,
    opened: () => intake.release(),
    denied: () => intake.forget(),
  })
  const store = (): Store => (gate.consent === 'granted' ? kept.session : memory)
  const notes: Notes = {
    get: (key) => store().get(`kairos.${key}`),
    set: (key, value) => store().set(`kairos.${key}`, value),
    remove: (key) => store().remove(`kairos.${key}`),
  }
  const intake = createIntake({
    recorder,
    hooks,
    notes,
    gate,
    recorded({ name }) {
      if (name === 'purchase') identity.see('order')
      marks?.update()
    },
  })
  let stopped = false

  let page = stampPage(id(), env.page(), true, env.now(), parts.stepOf(env.page().url))
  /** A page that was not told of yet, and one that is being drawn, is the page that is told now. */
  const turnTo = (shown: Extract<Signal, { kind: 'page' | 'route' }>): void => {
    const isLanding = shown.kind === 'page' && (shown.how === 'load' || shown.how === 'reload')
    const isKnown = shown.kind === 'page' && shown.how !== 'restore' && page.kind === undefined
    const facts = { title: '', ...shown }
    const next = stampPage(isKnown ? page.id : id(), facts, isLanding, shown.time, parts.stepOf(shown.url))
    page = Object.assign(next, isKnown && { seq: page.seq, landing: isLanding ? page.landing : next.landing })
  }

  const take = (draft: EventDraft): void => {
    if (!stopped && !isSilent) intake.take(draft, draft.time ?? env.now(), page)
  }
  const guarded = (where: string, run: () => void): void => {
    try {
      run()
    } catch (error) {
      report(error, where)
    }
  }
  const calls = createCalls(env, (drafts) =>
    together(() => {
      for (const draft of drafts) guarded('track', () => take(draft))
    }),
  )
  const detect = parts.detect(notes)
  const handle = (signal: Signal): void => {
    try {
      if (signal.kind === 'event') take(signal.draft)
      if (signal.kind === 'return') gate.delivering?.resume()
      if (signal.kind === 'storage') recorder.heal()
      if (signal.kind === 'page' || signal.kind === 'route') turnTo(signal)
      const { page: known, drafts } = detect(signal)
      if (known && (signal.kind === 'page' || signal.kind === 'snapshot')) page.kind = known.kind
      for (const draft of drafts) take(draft)
      if (known && signal.kind === 'page') identity.see(known.kind)
      if (signal.kind !== 'leave') return
      identity.see('leave')
      gate.delivering?.leave()
    } catch (error) {
      report(error, `signal '${signal.kind}'`)
    }
  }
  const receive = (signal: Signal): void => {
    if (stopped) return
    calls.settle()
    together(() => handle(signal))
  }

  const begin = (): void => {
    if (stopped) return
    if (!parts.seesPages) identity.see('other')
    if (settings.consent === 'auto') stops.push(parts.consentFrom((answer) => gate.allow(answer, false)))
    for (const source of settings.sources ?? parts.sources(settings)) {
      guarded('source', () => stops.push(source(receive, { now: env.now, after: env.after, idle: env.idle, report })))
    }
    calls.open()
  }
  /** What was called before comes first. */
  const after = (where: string, run: () => void): void => {
    calls.settle()
    guarded(where, run)
  }
  // The journey can be read at once.
  if (settings.consent !== 'auto') gate.allow(settings.consent, true)
  // Listeners that are added in the task that made the tracker hear the first events, too.
  env.microtask(() => guarded('start', begin))

  return {
    track: (name, properties) =>
      guarded('track', () => {
        const draft = draftOf(name, properties, env.now())
        if (!stopped) calls.add(draft)
      }),
    on: hooks.on,
    journey() {
      calls.settle()
      return recorder.journey()
    },
    identify: (known) => after('identify', () => identity.know(known)),
    consent: (next) => after('consent', () => gate.allow(checkConsent(next), true)),
    forget: () => after('forget', gate.erase),
    get ready() {
      calls.settle()
      return gate.delivering?.ready ?? Promise.resolve()
    },
    async flush() {
      calls.settle()
      return gate.delivering?.flush() ?? { delivered: 0, remaining: 0 }
    },
    async stop() {
      calls.settle()
      calls.stop()
      stopped = true
      for (const stop of stops.splice(0)) guarded('stop', stop)
      await gate.delivering?.stop()
      hooks.clear()
    },
  }
}
