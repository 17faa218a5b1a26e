// What the collector derives, where an older one has derived less, too.
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { makeClickstream } from '../clickhouse/clickstream.ts'
import { journeyOf } from './collector-histories.ts'
import { fromServer, itOfTheFile, NOW, startCollector, temporaryFolder } from './collector-support.ts'

const DAY_MS = 86_400_000

const TABLES = ['moment_records', 'journeys', 'stays']

/** What an older collector had not. */
const OLDER = `
  DELETE FROM moment_records WHERE only_lapsed;
  ALTER TABLE moment_records DROP COLUMN only_lapsed;
  ALTER TABLE moment_records DROP COLUMN lapses_at;
  ALTER TABLE moment_records DROP COLUMN tried_until;
  DROP TABLE journeys;
  DROP TABLE stays;`

async function inFile<T>(data: string, ask: (rows: (sql: string) => Promise<string[]>) => Promise<T>): Promise<T> {
  const database = await DuckDBInstance.create(data)
  const connection = await database.connect()
  try {
    return await ask(async (sql) => {
      const reader = await connection.runAndReadAll(sql)
      return reader.getRowObjectsJson().map((row) => JSON.stringify(Object.entries(row).toSorted()))
    })
  } finally {
    connection.closeSync()
    database.closeSync()
  }
}

const derivedIn = (data: string): Promise<string[][]> =>
  inFile(data, (rows) => Promise.all(TABLES.map(async (table) => (await rows(`FROM ${table}`)).toSorted())))

async function send(data: string, visits: number): Promise<void> {
  const collector = await startCollector({ data })
  for (const batch of makeClickstream(3, visits, 'clicks').batches) await collector.post(batch, fromServer)
  await collector.store.derive()
  await collector.close()
}

describe('what is derived', () => {
  itOfTheFile('is the same where an older collector had derived less', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    await send(data, 240)
    const told = await derivedIn(data)
    expect(told.map((rows) => rows.length > 40)).toEqual(TABLES.map(() => true))
    await inFile(data, (rows) => rows(OLDER))
    const collector = await startCollector({ data })
    expect(await collector.store.derive()).toBeGreaterThan(0)
    await collector.close()
    expect(await derivedIn(data)).toEqual(told)
    const again = await startCollector({ data })
    expect(await again.store.derive(), 'once is enough').toBe(0)
  })

  it('is the same of each moment and of the flow: who won, lost and has it open', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    await send(data, 240)
    for (const days of [0, 20, 200]) {
      const collector = await startCollector({ data, now: () => NOW + days * DAY_MS })
      const { flow, moments } = await journeyOf(collector, '?shop=clicks')
      await collector.close()
      const reached = (key: string): number =>
        flow.filter(({ from }) => from === key).reduce((sum, { journeys }) => sum + journeys, 0)
      for (const { id, half, reached: tries } of moments) {
        const journeys = reached(half ? `${id}/${half}` : id)
        expect([id, half, journeys > 0 && journeys <= tries]).toEqual([id, half, true])
      }
    }
  })

  itOfTheFile(
    'counts whom the events tell of, in any period of half an hour or more, and of any shoppers',
    async () => {
      const data = join(temporaryFolder(), 'kairos.duckdb')
      await send(data, 240)
      const HOUR_MS = 3_600_000
      const asked = ['', 'source=search', 'device=phone', 'page=product', 'source=ads&page=home'].flatMap((filter, i) =>
        [0.5, 5, 77, 24 * 30].map((hours, j) => {
          const since = NOW - (60 + 7 * i + j) * DAY_MS - 1_234_567 * j
          return { filter, since, until: since + hours * HOUR_MS }
        }),
      )
      const collector = await startCollector({ data })
      const told: unknown[] = []
      for (const { filter, since, until } of [...asked, { filter: '', since: 0, until: NOW }]) {
        const period = `since=${new Date(since).toISOString()}&until=${new Date(until).toISOString()}`
        const { totals, metrics } = await journeyOf(collector, `?shop=clicks&${period}&${filter}`)
        told.push([filter, totals.visitors, totals.visits, metrics.bounce_rate.visits])
      }
      await collector.close()
      const columnOf: Readonly<Record<string, string>> = { source: 'source_kind', device: 'form', page: 'page_kind' }
      await inFile(data, async (rows) => {
        const counted: unknown[] = []
        for (const { filter, since, until } of [...asked, { filter: '', since: 0, until: NOW }]) {
          const fits = [...new URLSearchParams(filter)].map(([name, value]) => `AND ${columnOf[name]} = '${value}'`)
          const period = `time >= epoch_ms(${since}::BIGINT) AND time < epoch_ms(${until}::BIGINT)`
          const [row = '[]'] = await rows(`
          WITH seen AS (
            SELECT e.*, coalesce(p.person, e.visitor) AS person
            FROM events e LEFT JOIN people p USING (shop, visitor) WHERE actor = 'human' AND visitor IS NOT NULL),
          mine AS (SELECT * FROM seen WHERE person IN (SELECT person FROM seen WHERE ${period} ${fits.join(' ')})),
          visits AS (SELECT min(time) AS time FROM mine WHERE session IS NOT NULL GROUP BY visitor, session)
          SELECT count(DISTINCT visitor)::INTEGER AS a, count(DISTINCT (visitor, session)) FILTER (session IS NOT NULL)::INTEGER AS b,
            (SELECT count(*)::INTEGER FROM visits WHERE ${period}) AS c
          FROM mine WHERE ${period}`)
          counted.push([filter, ...JSON.parse(row).map(([, count]: [string, number]) => count)])
        }
        expect(told).toEqual(counted)
      })
      expect(new Set(told.map(String)).size).toBeGreaterThan(10)
    },
  )
})
