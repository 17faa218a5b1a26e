// The view of the queue: what waits, what the collector answered last, what was dropped, and why nothing goes.
import type { HookArguments, Inspection } from '../index.ts'
import { clockOf } from './format.ts'
import { createPauseButton } from './pause-button.ts'
import type { OverlayRecord } from './record.ts'
import type { CreateView } from './view.ts'
import { button, count, section, short, size, table, terms } from './view-parts.ts'

const MAX_ANSWERS = 20
/** How long changes are collected before the tracker is asked again: what waits is weighed each time. */
const PAUSE_MS = 300
const NO_ANSWER = /^(queued|sending)$/

/** What each reason means, in words. */
const DROPS: Readonly<Record<string, string>> = {
  'queue-full': 'more waited than may wait',
  'too-old': 'they waited too long',
  'too-large': 'a lone event is larger than a request may be',
  refused: 'the collector refused them alone, after it had taken others',
  rejected: 'the collector named them as wrong',
  'no-storage': 'nothing could be stored',
  denied: 'the shopper, or the shop’s beforeSend, says no',
}

/** What is said of a batch. */
const SAYINGS: { readonly [state: string]: (way: HookArguments['delivery']) => string } = {
  delivered: () => 'delivered',
  unanswered: () => 'unanswered: given to the browser as the page went',
  retrying: (way) =>
    way.state === 'retrying' ? `to be tried again at ${clockOf(way.at)}: ${short(way.why, 200)}` : '',
  held: (way) => (way.state === 'held' ? `held for the next page: ${short(way.why, 200)}` : ''),
  dropped: (way) =>
    way.state === 'dropped' ? `dropped, ${way.because}${way.why ? `: ${short(way.why, 200)}` : ''}` : '',
}

/** When what waits is tried again; none where something was answered, or is sent, since. */
export function nextTryOf({ ways }: Pick<OverlayRecord, 'ways'>, now: number): number | undefined {
  const last = ways.findLast(({ way }) => way.state !== 'queued')?.way
  return last?.state === 'retrying' && last.at > now ? last.at : undefined
}

function groupErrors({ errors }: OverlayRecord): Map<string, { times: number; at: number; text: string }> {
  const groups = new Map<string, { times: number; at: number; text: string }>()
  for (const { where, at, text } of errors) {
    groups.set(where, { times: (groups.get(where)?.times ?? 0) + 1, at, text })
  }
  return groups
}

export const createQueueView: CreateView = ({ element, tracker, record, say }) => {
  const waiting = element('div', { class: 'drawn' })
  const heard = element('div', { class: 'drawn' })
  const said = element('p', { class: 'said' })
  let inspection: Inspection | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isSending = false
  let isStopped = false

  const tell = (text: string): void => {
    said.textContent = text
    say(text)
  }
  const sendNow = (): void => {
    if (isSending) return
    isSending = true
    tracker
      .flush()
      .then(
        ({ delivered, remaining }) =>
          tell(
            inspection?.isPaused
              ? `Sending is paused: nothing was sent, ${count(remaining, 'event')} wait.`
              : `Delivered ${delivered}, ${remaining} left.`,
          ),
        (error: unknown) => tell(`It could not be sent: ${short(error)}`),
      )
      .finally(() => {
        isSending = false
        ask()
      })
  }
  const send = button(element, 'Send now', sendNow, tell)
  const pause = createPauseButton({ element, tracker }, (text) => {
    tell(text)
    ask()
  })

  const drawWaiting = (): void => {
    if (!inspection) return
    const { waiting: held, isPaused, consent } = inspection
    const next = nextTryOf(record, Date.now())
    pause.show(isPaused)
    waiting.replaceChildren(
      section(
        element,
        'What waits',
        terms(element, [
          ['Events', held.count],
          ['Size', held.count > 1_000 ? `${size(held.bytes)}, of the oldest 1,000` : size(held.bytes)],
          ['Not on disk', held.unsaved],
          ['Sending', isPaused ? 'paused' : 'goes on'],
          ['Consent', consent === 'pending' ? 'pending: events are held in memory, and not counted here' : consent],
          ['Next try', next === undefined ? 'as soon as something waits' : clockOf(next)],
        ]),
      ),
    )
  }
  const drawHeard = (): void => {
    const answers = record.ways
      .filter(({ way }) => !NO_ANSWER.test(way.state))
      .slice(-MAX_ANSWERS)
      .reverse()
    const errors = [...groupErrors(record)].sort(([, a], [, b]) => b.at - a.at).slice(0, MAX_ANSWERS)
    heard.replaceChildren(
      section(
        element,
        'The collector’s last answers',
        table(
          element,
          'Newest first',
          ['At', 'Events', 'What became of them'],
          answers.map(({ at, way }) => [clockOf(at), String(way.ids.length), SAYINGS[way.state]?.(way) ?? way.state]),
          'none yet',
        ),
      ),
      section(
        element,
        'Dropped',
        table(
          element,
          'By reason',
          ['Reason', 'Events', 'What it means'],
          [...record.drops].map(([reason, number]) => [reason, String(number), DROPS[reason] ?? '']),
          'none',
        ),
      ),
      section(
        element,
        'Errors',
        table(
          element,
          'By where they happened, newest first',
          ['Where', 'Times', 'Last at', 'Last said'],
          errors.map(([where, { times, at, text }]) => [short(where, 60), String(times), clockOf(at), short(text)]),
          'none',
        ),
      ),
    )
  }
  /** Asked at once, then at most once in a pause. */
  const ask = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (isAsking) return
    isAsking = true
    tracker
      .inspect()
      .then(
        (told) => {
          inspection = told
          if (isStopped) return
          drawWaiting()
          // Made anew, too: an element that is pushed down would be a shift of the page's layout.
          drawHeard()
        },
        () => undefined,
      )
      .finally(() => {
        isAsking = false
      })
  }
  return {
    title: 'Queue',
    element: element(
      'div',
      { class: 'of-queue' },
      element('div', { class: 'acts' }, send, pause.element, said),
      waiting,
      heard,
    ),
    draw() {
      drawHeard()
      drawWaiting()
      if (inspection) timer ??= setTimeout(ask, PAUSE_MS)
      else ask()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
