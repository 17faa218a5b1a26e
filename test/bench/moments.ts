// What `kairosjs/moments` costs: beside writing and reading the same event as JSON, and over a million events.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { advance, classify, type Journey, newJourney } from '../../src/moments.ts'
import { type ShopperEvent, shopperEvents } from './streams/shopper-events.ts'

const ROUNDS = 21
const EVENTS_IN_ROUND = 20_000
const MANY_EVENTS = 1_000_000
const GOAL = 3

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function timed(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start)
}

/** Each event into its shopper's journey. */
function followAll(events: Iterable<ShopperEvent>, onEvent?: () => void): void {
  const journeys = new Map<number, Journey>()
  for (const event of events) {
    const journey = journeys.get(event.shopper) ?? newJourney()
    classify(event, journey)
    journeys.set(event.shopper, advance(journey, event))
    onEvent?.()
  }
}

function copyAll(events: readonly ShopperEvent[]): unknown {
  let copy: unknown
  for (const event of events) copy = JSON.parse(JSON.stringify(event))
  return copy
}

/** Turn by turn, so that both meet the same machine in the same mood; a round is compared with its own neighbour. */
function compare(): void {
  const events = [...shopperEvents(EVENTS_IN_ROUND, EVENTS_IN_ROUND / 200)]
  const follow: number[] = []
  const copy: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    follow.push(timed(() => followAll(events)))
    copy.push(timed(() => copyAll(events)))
  }
  const ratio = median(follow.map((time, i) => time / (copy[i] ?? 1)))
  const perSecond = Math.round((EVENTS_IN_ROUND * 1e9) / median(follow))
  const micros = (times: number[]): string => (median(times) / EVENTS_IN_ROUND / 1_000).toFixed(2)
  console.log(`classify and advance: ${perSecond.toLocaleString('en')} events a second, ${micros(follow)} µs each`)
  console.log(`JSON there and back: ${micros(copy)} µs each`)
  console.log(`ratio: ${ratio.toFixed(2)} (goal: under ${GOAL})`)
}

function heapMegabytes(): string {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return (process.memoryUsage().heapUsed / 1e6).toFixed(1)
}

/** So many journeys are open at once that what one of them wrongly keeps would show. */
function goOn(): void {
  let done = 0
  const report = (): void => console.log(`${done.toLocaleString('en')} events: heap ${heapMegabytes()} MB`)
  report()
  followAll(shopperEvents(MANY_EVENTS, 1_000), () => {
    done++
    if (done % (MANY_EVENTS / 5) === 0) report()
  })
}

export function run(): void {
  compare()
  goOn()
}
