// What a view of the overlay is given, for tests: a record that is told by hand, and a tracker that notes what is asked of it.
import type { HookName, Inspection, Journey, Tracker } from '../../src/index.ts'
import { createElements } from '../../src/overlay/element.ts'
import { createRecord, type OverlayRecord } from '../../src/overlay/record.ts'
import type { CreateView, View } from '../../src/overlay/view.ts'

export interface ViewStage {
  view: View
  record: OverlayRecord
  tracker: Tracker
  inspection: Inspection
  /** What was asked of the tracker. */
  asked: unknown[][]
  /** What screen readers were told. */
  said: string[]
  hear(name: HookName, given: unknown, at?: number): void
  text(): string
  press(name: string): void
  /** Until what was promised is drawn. */
  settle(): Promise<void>
}

const JOURNEY: Journey = { stage: 'prospect', cycle: 1, moment: null, moments: [], visit: 1, orders: 0 }

export function setView(create: CreateView, more: Partial<Tracker> = {}): ViewStage {
  const asked: unknown[][] = []
  const said: string[] = []
  const inspection: Inspection = {
    consent: 'granted',
    saidBy: 'shop',
    gpc: false,
    isPaused: false,
    waiting: { count: 0, bytes: 0, unsaved: 0 },
  }
  const note =
    (name: string) =>
    (...given: unknown[]): void =>
      void asked.push([name, ...given])
  const tracker: Tracker = {
    track: note('track'),
    on: () => () => {},
    journey: () => JOURNEY,
    identify: note('identify'),
    consent: note('consent'),
    forget: note('forget'),
    ready: Promise.resolve(),
    flush: async () => ({ delivered: 2, remaining: 1 }),
    inspect: async () => ({ ...inspection, waiting: { ...inspection.waiting } }),
    pause(isPaused) {
      asked.push(['pause', isPaused])
      inspection.isPaused = isPaused
    },
    stop: async () => {},
    ...more,
  }
  const record = createRecord({ later: (run) => run() })
  const view = create({
    element: createElements(document),
    tracker,
    record,
    copy: async () => true,
    say: (text) => void said.push(text),
  })
  document.body.append(view.element)
  return {
    view,
    record,
    tracker,
    inspection,
    asked,
    said,
    hear: (name, given, at = Date.now()) => record.hear(name, given, at),
    text: () => view.element.textContent ?? '',
    press(name) {
      const button = [...view.element.querySelectorAll('button')].find(({ textContent }) => textContent === name)
      if (!button) throw new Error(`there is no button ${name}`)
      button.click()
    },
    settle: () => new Promise((resolve) => setTimeout(resolve)),
  }
}
