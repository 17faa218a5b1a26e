// Warnings of what is around the tracker: the clock, the shopper's answer, a page on which nothing is found. Pure.
import type { Warning, WarningFacts } from './warning.ts'

const CLOCK_MS = 60_000
const LONG_PENDING_MS = 30_000
const SILENT_MS = 10_000
/** An overlay that came so much later than its page has not heard the beginning. */
const LATE_MS = 5_000

const hours = (ms: number): string => {
  const seconds = Math.round(Math.abs(ms) / 1_000)
  return seconds < 120
    ? `${seconds} s`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3_600)} h`
}

function ofClock({ clockPutBackMs, clockAheadMs }: WarningFacts): Warning[] {
  if (clockAheadMs !== undefined && Math.abs(clockAheadMs) > CLOCK_MS) {
    const side = clockAheadMs > 0 ? 'ahead of' : 'behind'
    return [
      {
        id: 'clock',
        text: `This device’s clock is ${hours(clockAheadMs)} ${side} the shop’s server: events carry a wrong time.`,
        fix: 'Set the clock by the network. Where it is right, the server’s is wrong: see its `Date` header.',
      },
    ]
  }
  if (clockPutBackMs <= CLOCK_MS) return []
  return [
    {
      id: 'clock',
      text: `This device’s clock was put back by ${hours(clockPutBackMs)} during the visit: times between events are wrong.`,
      fix: 'Set the clock by the network, and begin a new visit.',
    },
  ]
}

function ofFinding(facts: WarningFacts): Warning[] {
  const { inspection, now, began, pageBegan, events, ways, hasJourney } = facts
  if (inspection?.consent === 'pending' && now - began > LONG_PENDING_MS) {
    return [
      {
        id: 'pending',
        text: 'The consent has been pending for long: nothing is stored or sent meanwhile.',
        fix:
          inspection.saidBy === 'shop'
            ? "Call `tracker.consent('granted')` (or another answer) once the shopper has answered."
            : 'Answer the banner. Where that is done, the page’s consent manager tells nobody: give the option `consent` a function that does.',
        since: began,
      },
    ]
  }
  const isSilent = !events.length && !ways.length && !hasJourney && !inspection?.waiting.count
  const mayTell = inspection?.consent === 'anonymous' || inspection?.consent === 'granted'
  if (!isSilent || !mayTell || began - pageBegan > LATE_MS || now - began < SILENT_MS) return []
  return [
    {
      id: 'silent',
      text: 'Nothing was found on this page, not even that it was viewed.',
      fix: 'Check that this browser is not ignored (`?kairos=observe` undoes it), nor taken for automated (`bots`), and that the tracker was not stopped.',
      since: began,
    },
  ]
}

export const aroundWarnings = (facts: WarningFacts): Warning[] => [...ofClock(facts), ...ofFinding(facts)]
