// Every query that is read has the same rows on ClickHouse as on DuckDB: of histories made by hand, and of a clickstream.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILTERS, parametersOf, queryOf, readQueries } from '../../examples/collector/store/queries.ts'
import type { Value } from '../../examples/collector/store/store.ts'
import { HISTORIES } from '../examples/collector-histories.ts'
import { historyOf, NOW } from '../examples/collector-support.ts'
import { type Both, rowsOf, startBoth } from './both-stores.ts'
import { makeClickstream } from './clickstream.ts'
import { type ClickHouseServer, startClickHouse } from './http-server.ts'

const DAY_MS = 86_400_000

/** Not asked for rows: what they do is told by the rows of the others. */
const STEPS: readonly (readonly [names: RegExp, why: string])[] = [
  [/^tables$/, 'makes the tables, which are each store’s own'],
  [/^commit-/, 'writes; without transactions ClickHouse does it otherwise'],
  [/^derive-/, 'works on a table of the deriver’s session'],
  [/^(erase|forget)-(?!find)/, 'deletes'],
  [/^(requeue-(?!page)|mark-all-)/, 'writes'],
  [/^load-/, 'takes in a segment of the log of files, which only DuckDB has before it'],
  [/^marks-/, 'goes through DuckDB’s table by the numbers of its rows'],
]

const ALL: Record<string, Value> = {
  ...Object.fromEntries(FILTERS.map((name) => [name, null])),
  ...{
    shop: null,
    since: null,
    until: null,
    now: NOW,
    visitor: null,
    limit: 1_000,
    after: '',
    moment: 'smot',
    half: null,
  },
}

const SCOPES: readonly Record<string, Value>[] = [
  {},
  { shop: 'clicks', moment: 'zmot', limit: 7 },
  { since: NOW - 60 * DAY_MS, until: NOW - 20 * DAY_MS, half: 'purchase', visitor: 'visitor-7' },
  { shop: 'demo', since: NOW - 90 * DAY_MS, moment: 'tmot', now: NOW + 200 * DAY_MS },
  { shop: 'nowhere', visitor: 'nobody' },
  { source: 'search', moment: 'umot' },
  { device: 'phone', page: 'product', until: NOW - 30 * DAY_MS },
  { stage: 'loyal', shop: 'clicks' },
  { product: 'A', moment: 'fmot' },
  { source: 'nowhere', stage: 'buyer' },
]

const queries = readQueries()
const names = [...queries.keys()].filter((name) => !name.includes('/'))
const read = names.filter((name) => !STEPS.some(([steps]) => steps.test(name)))

interface World {
  server: ClickHouseServer
  both: Both
}
const world: Partial<World> = {}
const stores = (): Both => {
  if (!world.both) throw new Error('nothing was started')
  return world.both
}

beforeAll(async () => {
  const server = await startClickHouse()
  const both = await startBoth(server.urlOf('queries'))
  Object.assign(world, { server, both })
  for (const [visitor, steps] of Object.entries(HISTORIES)) await both.post(historyOf(visitor, steps))
  for (const { batches } of [makeClickstream(1, 600, 'clicks'), makeClickstream(2, 150, 'orders')])
    for (const batch of batches) await both.post(batch)
  await Promise.all([both.duckdb.derive(), both.clickhouse.derive()])
}, 240_000)

afterAll(async () => {
  await world.both?.close()
  await world.server?.close()
})

describe('a query on both stores', () => {
  it('finds shoppers enough to tell them apart', async () => {
    const [row] = await stores().clickhouse.query('count-derived')
    expect(Number(row?.events)).toBeGreaterThan(3_500)
    expect(Number(row?.records)).toBeGreaterThan(500)
    expect(Number(row?.verdicts)).toBeGreaterThan(500)
  })

  it.each(read)('%s has the same rows, whatever is asked for', async (name) => {
    const { duckdb, clickhouse } = stores()
    let found = 0
    for (const scope of SCOPES) {
      const parameters = { ...ALL, ...scope }
      const sql = queryOf(queries, name, parameters)
      expect(Object.keys(ALL), 'a parameter that is new needs a value in this test').toEqual(
        expect.arrayContaining([...parametersOf(sql)]),
      )
      const isOrdered = /\bORDER BY [^()]*$/.test(sql)
      const [one, other] = await Promise.all(
        [duckdb, clickhouse].map((store) => rowsOf(store, name, parameters, isOrdered)),
      )
      expect(other, JSON.stringify(scope)).toEqual(one)
      found += one?.length ?? 0
    }
    expect(found, 'the clickstream has nothing of what is asked for').toBeGreaterThan(0)
  })
})
