// GET /api/associations: how often shoppers decided for the shop who saw something, beside those who did not. Told as what
// goes together, never as what brings it about: only an experiment shows that.
import { num, rate } from '../reports/figures.ts'
import type { Scope } from '../reports/period.ts'
import { differenceInterval, type Interval, rateInterval, type Tally } from '../statistics/rate.ts'
import type { EventStore, Row } from '../store/store.ts'
import { count, percent, rateOf } from './words.ts'

export const ASSOCIATION_QUERIES = ['speed', 'values', 'offers'] as const

/** Of fewer, a rate says more of chance than of shoppers. */
const FEWEST = 30
const METRICS = ['LCP', 'INP', 'CLS'] as const
const RATINGS = ['good', 'needs-improvement', 'poor'] as const
const NOT_THE_CAUSE = 'This does not say that it is the cause.'

interface Rated extends Tally {
  /** Null where there are too few. */
  readonly rate: number | null
  readonly interval: Interval | null
}

interface Compared {
  readonly with: Rated
  readonly without: Rated
  /** Of the rate with it, less that without. */
  readonly difference: Interval | null
  readonly sentence: string
}

export interface AssociationsReport {
  readonly fewest: number
  readonly speed: { metric: string; ratings: (Rated & { rating: string })[]; sentence: string }[]
  readonly values: (Compared & { name: string })[]
  /** The first is of any offer, and has no name. */
  readonly offers: (Compared & { name: string | null })[]
}

function rated(tally: Tally): Rated {
  const { won, decided } = tally
  if (decided < FEWEST) return { won, decided, rate: null, interval: null }
  return { won, decided, rate: rate(won, decided), interval: rateInterval(tally) }
}

const tallyOf = (row: Row | undefined): Tally => ({ won: num(row, 'won'), decided: num(row, 'decided') })
const isFew = ({ decided }: Tally): boolean => decided < FEWEST

/** Of whom it is told, and what they did who decided for the shop. */
interface Words {
  readonly who: string
  readonly saw: string
  readonly did: string
}

function sentenceOf(one: Tally, other: Tally, [low, high]: Interval, { who, saw, did }: Words): string {
  const rates = `${percent(rateOf(one))} against ${percent(rateOf(other))}`
  if (low <= 0 && high >= 0) return `No difference can be told between ${who} ${saw} and the others (${rates}).`
  return `${who[0]?.toUpperCase()}${who.slice(1)} ${saw} ${did} ${low > 0 ? 'more' : 'less'} often: ${rates}. ${NOT_THE_CAUSE}`
}

function compare(one: Tally, all: Tally, words: Words): Compared {
  const other = { won: all.won - one.won, decided: all.decided - one.decided }
  const beside = { with: rated(one), without: rated(other) }
  if (isFew(one) || isFew(other)) {
    const [yes, no] = [count(one.decided), count(other.decided)]
    const sentence = `Too few to compare: ${yes} decided with it, ${no} without; ${FEWEST} of each are needed.`
    return { ...beside, difference: null, sentence }
  }
  const difference = differenceInterval(one, other)
  return { ...beside, difference, sentence: sentenceOf(one, other, difference, words) }
}

function speedOf(rows: readonly Row[], metric: string): AssociationsReport['speed'][number] {
  const mine = RATINGS.map((rating) => ({
    rating,
    tally: tallyOf(rows.find((row) => row.metric === metric && row.rating === rating)),
  }))
  const good = mine[0]?.tally ?? { won: 0, decided: 0 }
  const slow = mine
    .slice(1)
    .reduce((sum, { tally }) => ({ won: sum.won + tally.won, decided: sum.decided + tally.decided }), {
      won: 0,
      decided: 0,
    })
  const all = { won: good.won + slow.won, decided: good.decided + slow.decided }
  const words = { who: 'visits', saw: `with a good ${metric}`, did: 'stayed' }
  return {
    metric,
    ratings: mine.map(({ rating, tally }) => ({ rating, ...rated(tally) })),
    sentence: all.decided ? compare(good, all, words).sentence : 'Not measured in any visit yet.',
  }
}

const one = (rows: readonly Row[]): Row[] => rows.filter(({ part }) => part === 'one')
const partOf = (rows: readonly Row[], part: string): Tally => tallyOf(rows.find((row) => row.part === part))

function offersOf(rows: readonly Row[]): AssociationsReport['offers'] {
  const all = partOf(rows, 'all')
  const words = { who: 'customers', did: 'came back and bought' }
  const any = compare(partOf(rows, 'any'), all, { ...words, saw: 'who were shown an offer or took one' })
  const each = one(rows).map((row) => ({
    name: String(row.name),
    ...compare(tallyOf(row), all, { ...words, saw: 'who were shown this offer or took it' }),
  }))
  return each.length ? [{ name: null, ...any }, ...each] : []
}

export async function reportAssociations(store: EventStore, scope: Scope, now: number): Promise<AssociationsReport> {
  await store.derive()
  const [speed = [], values = [], offers = []] = await Promise.all(
    ASSOCIATION_QUERIES.map((name) => store.query(name, { ...scope, now })),
  )
  const visits = partOf(values, 'all')
  const words = { who: 'visits', saw: 'that saw it', did: 'stayed' }
  return {
    fewest: FEWEST,
    speed: METRICS.map((metric) => speedOf(speed, metric)),
    values: one(values).map((row) => ({ name: String(row.name), ...compare(tallyOf(row), visits, words) })),
    offers: offersOf(offers),
  }
}
