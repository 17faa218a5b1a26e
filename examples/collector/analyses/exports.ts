// The tables of the analyses, as files.
import type { Table } from '../reports/csv.ts'
import type { Question } from '../reports/exports.ts'
import type { Interval, Tally } from '../statistics/rate.ts'
import type { EventStore } from '../store/store.ts'
import { type AssociationsReport, reportAssociations } from './associations.ts'
import { reportExperiments } from './experiments.ts'
import { reportMessages } from './messages.ts'
import { readGrain, reportTrends, type TrendsReport } from './trends.ts'

type Rows = Table['rows']
const table = (columns: string, rows: Rows): Table => ({ columns: columns.split(' '), rows })

type Rated = Tally & { readonly rate: number | null; readonly interval: Interval | null }
const ratedCells = ({ won, decided, rate, interval }: Rated) => ({
  won,
  decided,
  rate,
  low: interval?.[0],
  high: interval?.[1],
})

const trendRows = ({ buckets }: TrendsReport): Rows =>
  buckets.map(({ start, bounce_rate, satisfaction, retention }) => ({
    start,
    bounced: bounce_rate.bounced,
    visits: bounce_rate.visits,
    bounce_rate: bounce_rate.rate,
    positive: satisfaction.positive,
    answers: satisfaction.answers,
    satisfaction: satisfaction.rate,
    returned_30: retention.returned,
    buyers: retention.buyers,
    retention_30: retention.rate,
  }))

const cohortRows = ({ cohorts }: TrendsReport): Rows =>
  cohorts.map(({ month, buyers, windows }) => ({
    month,
    buyers,
    ...Object.fromEntries(
      windows.flatMap(({ days, returned, rate }) => [
        [`returned_${days}`, returned],
        [`rate_${days}`, rate],
      ]),
    ),
  }))

const speedRows = ({ speed }: AssociationsReport): Rows =>
  speed.flatMap(({ metric, ratings }) =>
    ratings.map(({ rating, ...rated }) => ({ metric, rating, ...ratedCells(rated) })),
  )

const COMPARED = 'name with won decided rate low high sentence'
const comparedRows = (compared: AssociationsReport['values'] | AssociationsReport['offers']): Rows =>
  compared.flatMap(({ name, with: one, without, sentence }) => [
    { name: name ?? 'any', with: true, ...ratedCells(one), sentence },
    { name: name ?? 'any', with: false, ...ratedCells(without), sentence },
  ])

async function experimentRows(store: EventStore, { scope, now }: Question): Promise<Rows> {
  const { experiments } = await reportExperiments(store, scope, now)
  return experiments.flatMap(({ shop, experiment, variants, moments }) =>
    moments.flatMap(({ id, half, variants: tried, comparisons }) =>
      tried.map(({ variant, ...rated }) => {
        const compared = comparisons.find((one) => one.variant === variant)
        return {
          ...{ shop, experiment, moment: half ? `${id}/${half}` : id, variant },
          shoppers: variants.find((one) => one.variant === variant)?.shoppers,
          ...ratedCells(rated),
          ...{ against: compared?.against, sentence: compared?.sentence },
          ...{ difference_low: compared?.difference?.[0], difference_high: compared?.difference?.[1] },
        }
      }),
    ),
  )
}

const trends = ({ store, scope, query, now }: Question): Promise<TrendsReport> =>
  reportTrends(store, scope, readGrain(query), now)
const associations = ({ store, scope, now }: Question): Promise<AssociationsReport> =>
  reportAssociations(store, scope, now)

export const ANALYSIS_EXPORTS: readonly (readonly [string, (question: Question) => Promise<Table>])[] = [
  [
    'trends',
    async (question) =>
      table(
        'start bounced visits bounce_rate positive answers satisfaction returned_30 buyers retention_30',
        trendRows(await trends(question)),
      ),
  ],
  [
    'cohorts',
    async (question) =>
      table(
        'month buyers returned_30 rate_30 returned_60 rate_60 returned_90 rate_90',
        cohortRows(await trends(question)),
      ),
  ],
  [
    'speed',
    async (question) => table('metric rating won decided rate low high', speedRows(await associations(question))),
  ],
  ['values', async (question) => table(COMPARED, comparedRows((await associations(question)).values))],
  ['offers', async (question) => table(COMPARED, comparedRows((await associations(question)).offers))],
  [
    'messages',
    async ({ store, scope, now }) => table('messages orders', (await reportMessages(store, scope, now)).counts),
  ],
  [
    'experiments',
    async (question) =>
      table(
        'shop experiment moment variant shoppers won decided rate low high against difference_low difference_high sentence',
        await experimentRows(question.store, question),
      ),
  ],
]
