// How long each query of the journey map takes on 1 and 10 million events: real shoppers, each there many times.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { ASSOCIATION_QUERIES } from '../../examples/collector/analyses/associations.ts'
import { EXPERIMENT_QUERIES } from '../../examples/collector/analyses/experiments.ts'
import { MESSAGE_QUERIES } from '../../examples/collector/analyses/messages.ts'
import { TREND_QUERIES } from '../../examples/collector/analyses/trends.ts'
import { VISITOR_QUERIES } from '../../examples/collector/analyses/visitor.ts'
import { replay } from '../../examples/collector/replay/run.ts'
import { MAP_QUERIES } from '../../examples/collector/reports/journey.ts'
import { MOMENT_QUERIES } from '../../examples/collector/reports/moment.ts'
import { createCollector } from '../../examples/collector/server.ts'
import { openDuckDBStore } from '../../examples/collector/store/duckdb-store.ts'
import type { Value } from '../../examples/collector/store/store.ts'

const STREAMS = fileURLToPath(new URL('../../../shared/clickstreams', import.meta.url))
const FILES = ['rees46_2019-Oct_slice.csv.gz', 'online_retail_by_day.csv.gz']
const SIZES = [1_000_000, 10_000_000]
const ROUNDS = 5
const GOAL_MS = 1_000
const SECRET = 'a-secret-for-one-bench'

/** What the map's page asks, of all that there is. */
const ANALYSES = [...TREND_QUERIES, ...ASSOCIATION_QUERIES, ...EXPERIMENT_QUERIES, ...MESSAGE_QUERIES]
const QUERIES = [...MAP_QUERIES, ...MOMENT_QUERIES, ...ANALYSES, 'choices', 'latest', 'quarantine', 'shops']
const ALL: Record<string, Value> = {
  shop: null,
  since: null,
  until: null,
  visitor: null,
  limit: 50,
  now: Date.now(),
  moment: 'fmot',
  half: null,
}
/** What a filter costs: few shoppers, and nearly all. */
const FILTERED = ['moments', 'touchpoints', 'totals', 'bounces', 'flow'].flatMap((name) => [
  { name, of: { ...ALL, stage: 'loyal' }, note: ', of loyal shoppers' },
  { name, of: { ...ALL, source: 'unknown' }, note: ', of one source' },
])

const OF_ONE = VISITOR_QUERIES.map((name) => ({ name, of: { ...ALL, visitor: 'nobody' }, note: ', of one' }))

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function fillFrom(data: string): Promise<void> {
  const collector = await createCollector({ data, secret: SECRET })
  const url = `${await collector.listen(0)}/v1/touchpoints`
  for (const file of FILES) await replay({ file: join(STREAMS, file), url, secret: SECRET })
  await collector.store.derive()
  await collector.close()
}

/** What the real shoppers' files do not tell, made up, so that there is as much of it as a shop has. */
const MADE_UP = [
  `SELECT shop, visitor, session, min(time) AS time, min(id) AS event, 'vital' AS kind, metric AS name,
    CASE WHEN hash(visitor, metric) % 3 = 0 THEN 'poor' ELSE 'good' END AS value, 1.0 AS amount
  FROM events, (VALUES ('LCP'), ('INP'), ('CLS')) AS metrics(metric)
  WHERE visitor IS NOT NULL GROUP BY shop, visitor, session, metric`,
  `SELECT shop, visitor, session, max(time), min(id), 'value', 'free-shipping', NULL, NULL
  FROM events WHERE visitor IS NOT NULL AND hash(visitor) % 2 = 0 GROUP BY shop, visitor, session`,
  `SELECT shop, visitor, session, max(time), min(id), 'offer', 'autumn', 'seen', NULL
  FROM events WHERE visitor IS NOT NULL AND hash(visitor) % 3 = 0 GROUP BY shop, visitor, session`,
  `SELECT shop, visitor, min(session), min(time), min(id), 'experiment', 'hero', 'v' || hash(visitor) % 2, NULL
  FROM events WHERE visitor IS NOT NULL GROUP BY shop, visitor`,
  `SELECT shop, visitor, session, time, id, 'message', order_ref, 'shipped', NULL FROM events WHERE name = 'purchase'`,
]

/** Each shopper under so many names; what was derived of them is the same for each. */
async function multiply(database: DuckDBConnection, times: number): Promise<void> {
  const twins = `(SELECT range AS twin FROM range(1, ${times})) AS twins`
  const own: Readonly<Record<string, string>> = {
    events: `, md5(id::VARCHAR || twin)::UUID AS id, session || '-' || twin AS session, order_ref || '-' || twin AS order_ref,
      hash(shop, visitor || '-' || twin) AS browser,
      CASE WHEN order_ref IS NOT NULL THEN hash(shop, order_ref || '-' || twin) END AS order_hash`,
    visitors: `, hash(shop, visitor || '-' || twin) AS person`,
    moment_records: `, hash(shop, visitor || '-' || twin) AS person`,
    journeys: `, hash(shop, visitor || '-' || twin) AS person`,
    stays: `, hash(shop, visitor || '-' || twin) AS person, hash(shop, visitor || '-' || twin) AS browser`,
    marks: `, md5(event::VARCHAR || twin)::UUID AS event, session || '-' || twin AS session,
      CASE WHEN kind = 'message' THEN name || '-' || twin ELSE name END AS name`,
  }
  await database.run(`INSERT INTO marks ${MADE_UP.join(' UNION ALL ')}`)
  for (const [table, more] of Object.entries(own)) {
    await database.run(
      `INSERT INTO ${table} BY NAME SELECT t.* REPLACE (visitor || '-' || twin AS visitor${more}) FROM ${table} t, ${twins}`,
    )
  }
  await database.run('CHECKPOINT')
}

async function count(database: DuckDBConnection): Promise<number> {
  const reader = await database.runAndReadAll('SELECT count(*)::INTEGER AS events FROM events')
  return Number(reader.getRowObjectsJS()[0]?.events)
}

async function grow(data: string, size: number): Promise<number> {
  const database = await DuckDBInstance.create(data, { threads: '2', memory_limit: '8GB' })
  const connection = await database.connect()
  await multiply(connection, Math.ceil(size / (await count(connection))))
  const events = await count(connection)
  connection.closeSync()
  database.closeSync()
  return events
}

async function ask(data: string, events: number): Promise<void> {
  const store = await openDuckDBStore(data)
  console.log(`\n${events.toLocaleString('en')} events: median and slowest of ${ROUNDS} answers, in ms`)
  let slow = 0
  const questions = [...QUERIES.map((name) => ({ name, of: ALL, note: '' })), ...OF_ONE, ...FILTERED]
  for (const { name, of, note } of questions) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now()
      await store.query(name, of)
      times.push(performance.now() - start)
    }
    if (median(times) > GOAL_MS) slow++
    const shown = [median(times), Math.max(...times)].map((ms) => ms.toFixed(0).padStart(7)).join('')
    console.log(`  ${`${name}${note}`.padEnd(30)}${shown}`)
  }
  console.log(`  over ${GOAL_MS} ms: ${slow} of ${questions.length}`)
  await store.close()
}

export async function run(): Promise<void> {
  if (!existsSync(STREAMS) || !FILES.every((file) => readdirSync(STREAMS).includes(file))) {
    console.log('left out: the real shoppers are not beside this clone')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'kairos-map-'))
  try {
    for (const size of SIZES) {
      const data = join(folder, `${size}.duckdb`)
      await fillFrom(data)
      await ask(data, await grow(data, size))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
