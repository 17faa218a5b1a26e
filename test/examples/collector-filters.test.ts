// The journey map of some shoppers: what its filters choose, and the parts that its queries share.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { queryOf, readQueries } from '../../examples/collector/store/queries.ts'
import { DAY, figuresOf, HISTORIES, iso, journeyOf, sendShoppers } from './collector-histories.ts'
import { itOfTheFile, startCollector, type TestCollector, temporaryFolder } from './collector-support.ts'

const { anna = [], bert = [] } = HISTORIES

async function shoppers(): Promise<TestCollector> {
  const collector = await startCollector()
  await sendShoppers(collector)
  return collector
}

const visitorsOf = async (collector: TestCollector, query: string): Promise<number> =>
  (await journeyOf(collector, query)).totals.visitors

describe('the journey map of some shoppers', () => {
  it('chooses whom a touchpoint of the source, the device or the kind of page tells of', async () => {
    const collector = await shoppers()
    expect(await visitorsOf(collector, '')).toBe(4)
    expect(await visitorsOf(collector, '?source=search')).toBe(3)
    expect(await visitorsOf(collector, '?device=phone')).toBe(2)
    expect(await visitorsOf(collector, '?page=home')).toBe(3)
    expect(await visitorsOf(collector, '?source=nowhere')).toBe(0)
  })

  it('tells the whole journey of whom it chooses, on all devices of a person', async () => {
    const collector = await shoppers()
    const { moments, totals, metrics, stages, capture } = await journeyOf(collector, '?device=phone')
    expect(totals).toMatchObject({ visitors: 2, visits: 3, orders: 2, automated: 0, events: anna.length + bert.length })
    expect(moments[2]).toMatchObject({ reached: 1, won: 1 })
    expect(metrics.bounce_rate).toMatchObject({ visits: 3, bounced: 1 })
    expect(stages).toContainEqual({ stage: 'loyal', visitors: 1 })
    expect(stages).toContainEqual({ stage: 'prospect', visitors: 0 })
    expect(metrics.satisfaction[3]).toMatchObject({ answers: 1 })
    // An order that no browser has seen is no shopper's.
    expect(capture).toBeNull()
  })

  itOfTheFile('is the same of a file whose collector kept no hashes, or other ones', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const first = await startCollector({ data })
    await sendShoppers(first)
    const asked = ['', '?stage=loyal', '?device=phone']
    const ask = (collector: TestCollector) => Promise.all(asked.map((query) => journeyOf(collector, query)))
    const told = await ask(first)
    await first.close()
    const database = await DuckDBInstance.create(data)
    const connection = await database.connect()
    await connection.run(
      'ALTER TABLE events DROP COLUMN browser; ALTER TABLE events DROP COLUMN order_hash; ALTER TABLE visitors DROP COLUMN person',
    )
    await connection.run('UPDATE moment_records SET person = person + 1 WHERE person < 9000000000000000000')
    connection.closeSync()
    database.closeSync()
    expect(await ask(await startCollector({ data }))).toEqual(told)
  })

  it('wants one touchpoint that fits all filters, in the period', async () => {
    const collector = await shoppers()
    expect(await visitorsOf(collector, '?source=search&device=desktop')).toBe(1)
    expect(await visitorsOf(collector, '?source=ads&device=phone')).toBe(0)
    expect(await visitorsOf(collector, `?source=ads&since=${iso(DAY)}`)).toBe(0)
    expect(await visitorsOf(collector, `?device=phone&since=${iso(DAY)}`)).toBe(1)
  })

  it('chooses by the stage that a person is in now', async () => {
    const collector = await shoppers()
    expect(await visitorsOf(collector, '?stage=loyal')).toBe(2)
    expect(await visitorsOf(collector, '?stage=prospect')).toBe(2)
    expect(figuresOf(await journeyOf(collector, '?stage=prospect&source=search'))).toContain(
      'smot/purchase: 1 = 0 + 1 + 0',
    )
  })

  it('lists the latest touchpoints of whom it chooses', async () => {
    const collector = await shoppers()
    const { events } = await collector.get<{ events: { visitor: string }[] }>('/api/events?device=phone&limit=100')
    expect(new Set(events.map(({ visitor }) => visitor))).toEqual(new Set(['anna', 'anna-at-home']))
    const late = await collector.get<{ events: { name: string }[] }>(
      `/api/events?since=${iso(4 * DAY)}&until=${iso(5 * DAY)}`,
    )
    expect(late.events.map(({ name }) => name)).toEqual(['write_review', 'survey_response'])
  })

  it('refuses a filter that no event can have, with its name', async () => {
    const collector = await shoppers()
    const answer = await collector.app.inject({ url: `/api/journey?source=${'x'.repeat(600)}` })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { where: 'source' }])
  })
})

describe('the parts of a query', () => {
  const folderOf = (files: Readonly<Record<string, string>>): string => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'parts'))
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
    return folder
  }

  it('are put where they are named; those with ? only for questions that choose shoppers', () => {
    const queries = readQueries(
      folderOf({ 'a.sql': 'SELECT {{b}} {{?c}}', 'parts/b.sql': '1 + {{c}}\n', 'parts/c.sql': '2\n' }),
    )
    expect(queryOf(queries, 'a').trim()).toBe('SELECT 1 + 2')
    expect(queryOf(queries, 'a', { shop: 'demo', stage: null }).trim()).toBe('SELECT 1 + 2')
    expect(queryOf(queries, 'a', { stage: 'buyer' })).toBe('SELECT 1 + 2 2')
  })

  it('are missed by the name of the file that wants them, also where they name themselves', () => {
    expect(() => readQueries(folderOf({ 'a.sql': 'SELECT {{gone}}' }))).toThrow(
      'sql/a.sql names the part "gone", and there is no sql/parts/gone.sql',
    )
    expect(() => readQueries(folderOf({ 'a.sql': '{{b}}', 'parts/b.sql': '{{b}}' }))).toThrow('b > b')
  })
})
