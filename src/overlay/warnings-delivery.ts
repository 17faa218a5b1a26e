// Warnings of what is sent: policies, blockers, refusals, and what was lost. Pure.
import type { HookArguments } from '../index.ts'
import { short } from './view-parts.ts'
import type { Warning, WarningFacts } from './warning.ts'

type Way = HookArguments['delivery']

/** After so many tries in a row it is told. */
const FAILURES = 3
const NEAR_MS = 2_000
const POLICY = /Content-Security-Policy forbids the collector(?:: add (\S+) to connect-src)?/
const BLOCKED = /the collector cannot be reached/
const STATUS = /the collector answers (\d{3})/
const NETWORK = /TypeError|TimeoutError|no answer in time/

const LOSSES: Readonly<Record<string, readonly [string, string]>> = {
  'queue-full': [
    'more waited than may wait',
    'See why nothing is delivered (Queue view); or raise `queue.maxEvents` and `queue.maxBytes`.',
  ],
  'too-old': ['they waited too long', 'See why nothing is delivered (Queue view); or raise `queue.maxAgeMs`.'],
  'too-large': [
    'one alone was larger than a request may be',
    'Raise the collector’s limit of a request’s size (413), or tell fewer items and shorter texts.',
  ],
  refused: [
    'the collector refused them one by one (400 or 422), and took others',
    'See what they have in common (Events view), and what the collector’s log says of them.',
  ],
  'no-storage': ['nothing could be stored', 'Free storage of this site, or leave the browser’s private mode.'],
}

/** Newest first, up to the last that was answered. */
function failuresOf({ ways }: WarningFacts): { at: number; why: string }[] {
  const failures: { at: number; why: string }[] = []
  for (const { at, way } of [...ways].reverse()) {
    if (way.state === 'delivered') break
    if (way.state === 'retrying') failures.push({ at, why: way.why })
  }
  return failures
}

function ofReaching(facts: WarningFacts): Warning[] {
  const { errors, ways, violations } = facts
  const held = ways.flatMap(({ at, way }) => (way.state === 'held' ? [{ at, text: way.why }] : []))
  const said = [...errors, ...held]
  const answeredAt = ways.findLast(({ way }) => way.state === 'delivered')?.at ?? 0
  const warnings: Warning[] = []
  for (const { at, text } of said) {
    const [isForbidden, origin] = POLICY.exec(text) ?? []
    if (isForbidden) {
      warnings.push({
        id: 'policy',
        text: 'The page’s Content-Security-Policy forbids the collector: nothing is sent from this page.',
        fix: `Add ${origin ?? 'the collector’s origin'} to \`connect-src\` of the policy.`,
        since: at,
      })
    }
    if (BLOCKED.test(text) && at > answeredAt) warnings.push(unreached(at))
    const status = STATUS.exec(text)?.[1]
    if (status) warnings.push(ofStatus(status, at))
  }
  const failures = failuresOf(facts)
  const [last] = failures
  const first = failures.at(-1)
  if (!last || !first || warnings.length) return warnings
  const near = violations.find(
    ({ at, directive }) => /^connect-src/.test(directive) && Math.abs(at - first.at) < NEAR_MS,
  )
  if (near) {
    warnings.push({
      id: 'policy',
      text: `The page’s Content-Security-Policy blocked a request to ${short(near.blocked, 100)}, as sending failed.`,
      fix: 'If that is the collector, add its origin to `connect-src` of the policy.',
      since: near.at,
    })
  } else if (failures.length >= FAILURES) {
    warnings.push(NETWORK.test(last.why) ? unreached(first.at) : ofAnswers(last.why, first.at))
  }
  return warnings
}

const unreached = (since: number): Warning => ({
  id: 'unreached',
  text: 'The collector cannot be reached: a blocker, the network, or a wrong `endpoint`. What happens waits.',
  fix: 'Open the endpoint’s address in a tab; where it answers, try without blockers, or serve the collector from the shop’s own host.',
  since,
})

const ofAnswers = (why: string, since: number): Warning => ({
  id: 'failing',
  text: `The collector does not take anything: ${short(why, 200)}. What happens waits.`,
  fix: 'See the collector’s log; it must answer 2xx, with an empty body or a JSON object.',
  since,
})

const ofStatus = (status: string, since: number): Warning => ({
  id: `refused ${status}`,
  text: `The collector answers ${status}: nothing is sent before the next page.`,
  fix:
    status === '401' || status === '403'
      ? 'Check `key` (`data-key`): it must be the collector’s public write key for this shop and host.'
      : 'Check `endpoint` (`data-endpoint`): its path is not the collector’s.',
  since,
})

function ofRejected(way: Way, at: number): Warning[] {
  if (way.state !== 'dropped' || way.because !== 'rejected') return []
  const why = short(way.why || 'it did not say why', 200)
  const [eventId] = way.ids
  return [
    {
      id: `rejected ${why}`,
      text: `The collector rejected an event for good: ${why}`,
      fix: 'Mend what it names where the event is told (Events view), or in the collector’s rules.',
      since: at,
      ...(eventId && { eventId }),
    },
  ]
}

function ofLosses({ drops }: WarningFacts): Warning[] {
  return [...drops].flatMap(([reason, count]): Warning[] => {
    const [meaning, fix] = LOSSES[reason] ?? []
    return meaning && fix ? [{ id: `lost ${reason}`, text: `${count} events were dropped: ${meaning}.`, fix }] : []
  })
}

export function deliveryWarnings(facts: WarningFacts): Warning[] {
  return [...ofReaching(facts), ...facts.ways.flatMap(({ at, way }) => ofRejected(way, at)), ...ofLosses(facts)]
}
