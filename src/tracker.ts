// The pipe, end to end: signals -> pages -> events -> moments -> queue -> transport.
import { askConsent, isTold } from './ask-consent.ts'
import { createCalls } from './calls.ts'
import { checkConsent, checkOptions } from './check-options.ts'
import { actorOf } from './context/actor.ts'
import { createHolding } from './context/held-storage.ts'
import { createIds } from './context/ids.ts'
import { createMemoryStore } from './context/kept.ts'
import { createRedact } from './context/shop-redaction.ts'
import { draftOf, type EventDraft } from './events/event.ts'
import type { Tracker } from './face.ts'
import { createGate } from './gate.ts'
import { createIdentity } from './identity.ts'
import { isIgnored } from './ignored.ts'
import { createIntake } from './intake.ts'
import { createMarks } from './marks.ts'
import type { Journey } from './moments/moment.ts'
import { createNotes } from './notes.ts'
import type { TrackerOptions } from './options.ts'
import type { Parts } from './parts.ts'
import { createRecorder } from './recorder.ts'
import { createShownPage } from './shown-page.ts'
import { once } from './signals/once.ts'
import type { Signal } from './signals/signal.ts'
import { createTurns } from './turns.ts'

export function lay(options: TrackerOptions, parts: Parts): Tracker {
  const { env, hooks } = parts
  const made = env.now()
  const settings = checkOptions(options, env.page().url)
  const report = (error: unknown, where: string): void => hooks.emit('error', { error, where })
  const actor = actorOf(env.agent())
  const isSilent = once(() => isIgnored(env) || (settings.bots === 'drop' && actor !== 'human'))
  const id = createIds(env)
  const memory = createMemoryStore()
  const { hold, together } = createHolding()
  const kept = { local: hold(env.local), session: hold(env.session) }
  const redact = createRedact(settings.redact, report)
  const recorder = createRecorder({ settings, env, report, redact, actor: settings.bots === 'send' ? 'human' : actor })
  const identity = createIdentity(env, (known) => {
    recorder.identify(known, env.now())
    marks?.update()
  })
  const readOpened = (): Journey => {
    open()
    return recorder.journey()
  }
  const marks = settings.mark ? createMarks(readOpened) : null
  const stops: (() => void)[] = [identity.stop, ...(marks ? [marks.stop] : [])]
  const gate = createGate({
    settings,
    env,
    hooks,
    report,
    redact,
    recorder,
    memory,
    kept,
    opened: () => intake.release(),
    denied: () => intake.forget(),
  })
  const allow: typeof gate.allow = (consent, explicit) => isSilent() || gate.allow(consent, explicit)
  const notes = createNotes(() => (gate.consent === 'granted' ? kept.session : memory))
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
  /** What the shop has said itself: before anything is told or asked, but not before it must be. */
  const open = once(() => {
    if (isTold(settings.consent)) allow(settings.consent, true)
  })
  let stopped = false
  const page = createShownPage(id, env, parts.stepOf, redact)
  const turns = createTurns({ env, report, where: 'event', together })
  const take = (draft: EventDraft, shown = page.stamp): void => {
    if (!stopped && !isSilent()) intake.take(draft, draft.time ?? env.now(), shown)
  }
  const guarded = (where: string, run: () => void): void => {
    try {
      run()
    } catch (error) {
      report(error, where)
    }
  }
  const calls = createCalls(env, (drafts) => {
    open()
    turns.finish()
    together(() => {
      for (const draft of drafts) guarded('track', () => take(draft))
    })
  })
  const detect = parts.detect(notes)
  const handle = (signal: Signal): void => {
    const since = env.now()
    const inTurn = (draft: EventDraft): void => {
      const shown = page.stamp
      const time = draft.time ?? env.now()
      turns.take(since, () => take({ ...draft, time }, shown))
    }
    try {
      if (signal.kind === 'event') inTurn(signal.draft)
      if (signal.kind === 'return') gate.delivering?.resume()
      if (signal.kind === 'storage') recorder.heal()
      if (signal.kind === 'page' || signal.kind === 'route') page.turnTo(signal)
      const { page: known, drafts } = detect(signal)
      if (known && (signal.kind === 'page' || signal.kind === 'snapshot')) page.stamp.kind = known.kind
      drafts.forEach(inTurn)
      if (known && signal.kind === 'page') turns.take(since, () => identity.see(known.kind))
      if (signal.kind !== 'leave') return
      turns.finish()
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

  const { understand } = detect
  const watch = { now: env.now, after: env.after, idle: env.idle, report, ...(understand && { understand }) }
  const beginning = createTurns({ env, report, where: 'source', together: (run) => run() })
  let hasBegun = false
  const begin = (): void => {
    hasBegun = true
    if (stopped) return
    beginning.take(made, open)
    if (!parts.seesPages) identity.see('other')
    const start = (where: string, run: () => () => void): void =>
      beginning.take(made, () => stopped || isSilent() || guarded(where, () => stops.push(run())))
    start('consent', () => askConsent(settings, parts, allow))
    for (const source of settings.sources ?? parts.sources(settings)) start('source', () => source(receive, watch))
    beginning.take(made, calls.open)
    // What is called may be the last that happens on this page.
    if (calls.isWaiting()) beginning.finish()
  }
  /** What was called and seen before comes first. */
  const settled = <T>(get: () => T): T => {
    open()
    turns.finish()
    calls.settle()
    return get()
  }
  const after = (where: string, run: () => void): void => guarded(where, () => settled(run))
  // Listeners that are added in the task that made the tracker hear the first events, too.
  env.microtask(() => guarded('start', begin))

  return {
    track: (name, properties) =>
      guarded('track', () => {
        const draft = draftOf(name, properties, env.now())
        if (!stopped) calls.add(draft)
        if (hasBegun) beginning.finish()
      }),
    on: hooks.on,
    journey: () => settled(recorder.journey),
    identify: (known) => after('identify', () => identity.know(known)),
    consent: (next) => after('consent', () => allow(checkConsent(next), true)),
    forget: () => after('forget', gate.erase),
    get ready() {
      return settled(() => gate.delivering?.ready ?? Promise.resolve())
    },
    flush: async () => settled(() => gate.delivering?.flush() ?? { delivered: 0, remaining: 0 }),
    inspect: async () => settled(gate.inspect),
    pause: (isPaused) => after('pause', () => gate.pause(isPaused)),
    async stop() {
      settled(calls.stop)
      stopped = true
      for (const stop of stops.splice(0)) guarded('stop', stop)
      await gate.delivering?.stop()
      hooks.clear()
    },
  }
}
