// Follows the shoppers of a history, event by event, and counts what the rules say of them.
import type { advance, classify, Journey, newJourney } from 'kairosjs/moments'
import type { HistoryEvent } from '../replay/history.ts'
import { openHistory } from '../replay/open-history.ts'

/** How often, by name; what never came is not in it. */
export type Tally = Map<string, number>

/** `kairosjs/moments`, of one version or another. */
export interface Rules {
  readonly newJourney: typeof newJourney
  readonly classify: typeof classify
  readonly advance: typeof advance
}

interface Shopper {
  readonly journey: Journey
  readonly firstOrderAt?: number
  readonly secondOrderAt?: number
}

const DAY_MS = 86_400_000
const RETENTION_DAYS = [30, 60, 90]

/** What a figure may ask of an event beyond its name and the rule that took it. */
const MARKS: Readonly<Record<string, (event: HistoryEvent) => string>> = {
  order_delivered: ({ properties }) => (properties.late ? 'late' : 'in time'),
  survey_response: ({ properties }) => `${properties.about} ${properties.score}`,
}

const add = (tally: Tally, name: string, count = 1): unknown => tally.set(name, (tally.get(name) ?? 0) + count)

function follow(shopper: Shopper, event: HistoryEvent, tally: Tally, rules: Rules): Shopper {
  const { journey, firstOrderAt, secondOrderAt } = shopper
  const { name, time, properties } = event
  const { why, transitions } = rules.classify({ name, time, properties }, journey)
  add(tally, name)
  add(tally, `${name}: ${why}`)
  const mark = MARKS[name]?.(event)
  if (mark) add(tally, `${name}: ${mark}`)
  for (const { moment, half, outcome } of transitions) add(tally, `${half ? `${moment}/${half}` : moment}: ${outcome}`)
  const next = rules.advance(journey, { name, time, properties })
  if (name !== 'purchase' || why === 'same-order') return { ...shopper, journey: next }
  // In thousandths, so that the sum is exact.
  add(tally, 'value', Math.round(Number(properties.value ?? 0) * 1000))
  if (firstOrderAt === undefined) return { journey: next, firstOrderAt: time }
  return { journey: next, firstOrderAt, secondOrderAt: secondOrderAt ?? time }
}

/** Buyers with a second order within so many days, of those whose first is that old at the newest event. */
function countRetention(shoppers: Iterable<Shopper>, asOf: number, tally: Tally): void {
  for (const { firstOrderAt = Number.POSITIVE_INFINITY, secondOrderAt = Number.POSITIVE_INFINITY } of shoppers) {
    for (const days of RETENTION_DAYS) {
      if (firstOrderAt > asOf - days * DAY_MS) continue
      add(tally, `${days} days: old enough`)
      if (secondOrderAt <= firstOrderAt + days * DAY_MS) add(tally, `${days} days: came back`)
    }
  }
}

export async function followHistory(file: string, rules: Rules): Promise<Tally> {
  const history = await openHistory(file)
  const tally: Tally = new Map()
  const shoppers = new Map<string, Shopper>()
  let asOf = 0
  for await (const event of history.events(history.format.name)) {
    const shopper = shoppers.get(event.visitor) ?? { journey: rules.newJourney() }
    shoppers.set(event.visitor, follow(shopper, event, tally, rules))
    asOf = Math.max(asOf, event.time)
  }
  for (const { journey } of shoppers.values()) add(tally, journey.stage)
  add(tally, 'shoppers', shoppers.size)
  countRetention(shoppers.values(), asOf, tally)
  for (const [kind, count] of Object.entries(history.reading.leftOut)) add(tally, kind, count)
  return tally
}
