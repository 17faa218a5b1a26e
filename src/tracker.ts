// The pipe, end to end: signals -> pages -> events -> moments -> queue -> transport.
import { actorOf } from './context/actor.ts'
import { createIds } from './context/ids.ts'
import { createMemoryStore, type Store } from './context/kept.ts'
import { type PageStamp, stampPage } from './context/page-stamp.ts'
import type { Environment } from './environment.ts'
import type { Notes } from './events/detector.ts'
import type { Detect } from './events/detectors.ts'
import {
  type CustomName,
  type EventDraft,
  type EventName,
  isEventName,
  type Ms,
  type PropertiesOf,
} from './events/event.ts'
import { createFusion } from './events/fusion.ts'
import { createGate } from './gate.ts'
import type { Hooks } from './hooks.ts'
import { createIdentity, type KnownCustomer } from './identity.ts'
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
  /** Resolves when all that waits was answered for, or waits for a retry. */
  flush(): Promise<void>
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

/** Events that wait for the shopper's consent. */
const MAX_HELD = 500

interface Held {
  key: number
  draft: EventDraft
  time: Ms
  page: PageStamp
}

export function lay(options: TrackerOptions, parts: Parts): Tracker {
  const { env, hooks } = parts
  const settings = checkOptions(options, env.page().url)
  const report = (error: unknown, where: string): void => hooks.emit('error', { error, where })
  const actor = actorOf(env.agent())
  const isSilent = settings.bots === 'drop' && actor !== 'human'
  const id = createIds(env)
  const fusion = createFusion()
  const memory = createMemoryStore()
  const recorder = createRecorder({ settings, env, report, actor: settings.bots === 'send' ? 'human' : actor })
  const identity = createIdentity(env, (known) => {
    recorder.identify(known, env.now())
    marks?.update()
  })
  const marks = settings.mark ? createMarks(recorder.journey) : null
  const stops: (() => void)[] = [identity.stop, ...(marks ? [marks.stop] : [])]

  let held: Held[] = []
  const gate = createGate({
    settings,
    env,
    hooks,
    report,
    recorder,
    memory,
    opened: () => held.splice(0).forEach(record),
  })
  /** What was made of a draft, so that another channel's word can be added to it. */
  const entries = new Map<number, string>()
  let stopped = false

  let page = stampPage(id(), env.page(), true, parts.stepOf(env.page().url))

  const record = ({ key, draft, time, page: on }: Held): void => {
    for (const { event, classification, was } of recorder.record(draft, time, on)) {
      if (event.name === draft.name) entries.set(key, event.id)
      const { context, ...wire } = event
      gate.delivering?.add({ id: event.id, event: wire, context })
      hooks.emit('event', event)
      for (const transition of classification.transitions)
        hooks.emit('moment', { ...transition, why: classification.why, event })
      const { stage } = recorder.journey()
      if (stage !== was.stage) hooks.emit('stage', { stage, was: was.stage, event })
    }
    if (draft.name === 'purchase') identity.see('order')
    marks?.update()
  }

  const take = (draft: EventDraft): void => {
    if (gate.consent === 'denied') held = []
    if (stopped || isSilent || gate.consent === 'denied') return
    const time = draft.time ?? env.now()
    const fused = fusion.take(draft, time, page.id)
    if (gate.consent === 'pending') {
      const known = held.find(({ key }) => key === fused.key)
      if (known) known.draft = fused.draft
      else if (fused.isNew && held.length < MAX_HELD) held.push({ key: fused.key, draft: fused.draft, time, page })
    } else if (fused.isNew) record({ key: fused.key, draft: fused.draft, time, page })
    else gate.delivering?.enrich(entries.get(fused.key), fused.draft)
  }

  const notes = (): Store => (gate.consent === 'granted' ? env.session : memory)
  const detect = parts.detect({
    get: (key) => notes().get(`kairos.${key}`),
    set: (key, value) => notes().set(`kairos.${key}`, value),
    remove: (key) => notes().remove(`kairos.${key}`),
  })
  const receive = (signal: Signal): void => {
    if (stopped) return
    try {
      if (signal.kind === 'event') take(signal.draft)
      if (signal.kind === 'return') gate.delivering?.resume()
      if (signal.kind === 'page') {
        const isLanding = signal.how === 'load' || signal.how === 'reload'
        page = stampPage(id(), signal, isLanding, parts.stepOf(signal.url))
      }
      const { page: known, drafts } = detect(signal)
      if (known) page.kind = known.kind
      for (const draft of drafts) take(draft)
      if (known && signal.kind === 'page') identity.see(known.kind)
      if (signal.kind !== 'leave') return
      identity.see('leave')
      gate.delivering?.leave()
    } catch (error) {
      report(error, `signal '${signal.kind}'`)
    }
  }

  if (!parts.seesPages) identity.see('other')
  if (settings.consent !== 'auto') gate.allow(settings.consent, true)
  else stops.push(parts.consentFrom((answer) => gate.allow(answer, false)))
  for (const source of settings.sources ?? parts.sources(settings)) {
    try {
      stops.push(source(receive, { now: env.now, after: env.after, report }))
    } catch (error) {
      report(error, 'source')
    }
  }

  const guarded = (where: string, run: () => void): void => {
    try {
      run()
    } catch (error) {
      report(error, where)
    }
  }
  return {
    track: (name, properties) =>
      guarded('track', () => {
        if (!isEventName(name)) {
          throw new TypeError(
            `kairos: no event is called ${JSON.stringify(name)}. Name an own one 'custom:<name>', of a-z, 0-9 and _:.-`,
          )
        }
        take({ name, properties: properties ?? {}, found: ['call'] } as unknown as EventDraft)
      }),
    on: hooks.on,
    journey: () => recorder.journey(),
    identify: (known) => guarded('identify', () => identity.know(known)),
    consent: (next) => guarded('consent', () => gate.allow(checkConsent(next), true)),
    forget: () => guarded('forget', gate.erase),
    get ready() {
      return gate.delivering?.ready ?? Promise.resolve()
    },
    flush: () => gate.delivering?.flush() ?? Promise.resolve(),
    async stop() {
      stopped = true
      for (const stop of stops.splice(0)) guarded('stop', stop)
      await gate.delivering?.stop()
      hooks.clear()
    },
  }
}
