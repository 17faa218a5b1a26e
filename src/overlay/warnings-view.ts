// The view of what is wrong, each with its fix; it looks at the data layers meanwhile, shown or not.
import type { Inspection } from '../index.ts'
import { type PageExplanation, readPage } from '../pages.ts'
import { clockOf } from './format.ts'
import { whenIdle } from './idle.ts'
import { createLayerWatch } from './layer-watch.ts'
import { askClockAheadMs, clockPutBackMs, watchViolations } from './surroundings.ts'
import type { CreateView } from './view.ts'
import type { Warning } from './warning.ts'
import { warningsOf } from './warnings.ts'

const LOOK_MS = 1_000
const INSPECT_MS = 5_000
/** A page is read for its warnings once it stands. */
const SETTLED_MS = 4_000

const keyOf = (warnings: readonly Warning[]): string => JSON.stringify(warnings)

export const createWarningsView: CreateView = ({ element, tracker, record }) => {
  const began = Date.now()
  const layers = createLayerWatch(window)
  const violations = watchViolations()
  const place = element('div')
  const state = element('p', { class: 'said' })
  let warnings: readonly Warning[] = []
  let drawn: string | undefined
  let seenCount = -1
  let inspectedCount = -1
  let inspectedAt = 0
  let inspection: Inspection | undefined
  let page: PageExplanation | undefined
  let clockAheadMs: number | undefined
  let hasAsked = false
  let isShown = false
  let address = ''
  let addressSince = 0
  let cancelReading: (() => void) | undefined

  const find = (): void => {
    const { events, errors, ways, drops } = record
    const { moments, moment, orders } = tracker.journey()
    warnings = warningsOf({
      events,
      errors,
      ways,
      drops,
      now: Date.now(),
      began,
      pageBegan: performance.timeOrigin,
      page: page?.url === location.href ? page : undefined,
      layer: layers.entries,
      inspection,
      violations: violations.seen,
      clockPutBackMs: clockPutBackMs(),
      clockAheadMs,
      orders,
      hasJourney: moment !== null || moments.length > 0,
    })
  }
  const show = (): void => {
    if (keyOf(warnings) === drawn) return
    drawn = keyOf(warnings)
    state.textContent = warnings.length ? '' : 'Nothing to warn of so far.'
    const rows = warnings.map(({ text, fix, since }) =>
      element(
        'li',
        {},
        element('p', {}, element('b', {}, 'Warning: '), text),
        element('p', {}, element('b', {}, 'Fix: '), fix),
        since === undefined ? null : element('p', { class: 'muted' }, `Since ${clockOf(since)}`),
      ),
    )
    place.replaceChildren(...(rows.length ? [element('ul', { class: 'warnings' }, ...rows)] : []))
  }
  /** Once for each address, when it has stood for a while. */
  const readWhenSettled = (now: number): void => {
    if (address !== location.href) {
      address = location.href
      addressSince = now
      cancelReading?.()
      cancelReading = undefined
    }
    if (now - addressSince < SETTLED_MS || cancelReading || page?.url === address) return
    cancelReading = whenIdle(() => {
      try {
        page = readPage()
      } catch {}
    })
  }
  /** Seldom, as what waits is weighed for it; and only where it may have changed. */
  const inspect = (now: number): void => {
    const isSame = inspectedCount === record.count && inspection?.consent !== 'pending'
    if (isSame || now - inspectedAt < INSPECT_MS) return
    inspectedAt = now
    inspectedCount = record.count
    tracker.inspect().then(
      (told) => {
        inspection = told
      },
      () => undefined,
    )
  }
  const look = (): void => {
    const now = Date.now()
    const isHeard = record.events.length > 0 && inspection?.consent !== 'pending' && inspection?.consent !== 'denied'
    inspect(now)
    layers.look(now, record.events, isHeard)
    readWhenSettled(now)
    find()
    if (isShown && place.isConnected) show()
  }
  /** What a page's data layer does to whoever reads it is looked at again in a second. */
  const quietly = (run: () => void): void => {
    try {
      run()
    } catch {}
  }
  const timer = setInterval(() => quietly(look), LOOK_MS)
  quietly(() => void layers.look(began, [], false))
  return {
    title: 'Warnings',
    element: element('div', { class: 'of-warnings' }, element('h3', {}, 'What is wrong, and its fix'), state, place),
    draw() {
      isShown = true
      if (!hasAsked) {
        hasAsked = true
        void askClockAheadMs().then((aheadMs) => {
          clockAheadMs = aheadMs
        })
      }
      find()
      show()
    },
    badge() {
      if (record.count !== seenCount) find()
      seenCount = record.count
      return warnings.length
    },
    stop() {
      clearInterval(timer)
      violations.stop()
      cancelReading?.()
    },
  }
}
