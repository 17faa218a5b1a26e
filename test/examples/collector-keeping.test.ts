// How long the collector keeps what it has, and how a copy is made of it.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { from, journeyOf } from './collector-histories.ts'
import { spawnCollector } from './collector-process.ts'
import {
  batchOf,
  contextOf,
  countOrderNames,
  eventOf,
  fromServer,
  HISTORY_START,
  historyOf,
  itOfTheFile,
  NOW,
  PATH,
  SECRET,
  startCollector,
  temporaryFolder,
} from './collector-support.ts'

const DAY_MS = 86_400_000
const BACKUP = fileURLToPath(new URL('../../examples/collector/backup.ts', import.meta.url))
const run = promisify(execFile)

const backUp = (data: string, target: string, env: Record<string, string> = {}) =>
  run(process.execPath, ['--import', 'tsx', BACKUP, target], {
    env: { ...process.env, KAIROS_DATA: data, INIT_CWD: '', ...env },
  })

describe('retention', () => {
  it('forgets what is older than so many days, with what followed from it', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const first = await startCollector({ data, now: () => HISTORY_START })
    const customer = { customer: 'hash-of-anna' }
    const order = { transaction_id: 'T1', transaction_aliases: ['S-1'] }
    await first.post(
      historyOf(
        'anna',
        [
          [0, 'session_start', from('search')],
          [1, 'purchase', order],
        ],
        customer,
      ),
      fromServer,
    )
    const bert = { contexts: [contextOf({ visitor: 'bert' })] }
    const dropped = [{ id: '01a202b2-d888-7000-8000-00000000abcd', reason: 'queue-full', count: 3 }]
    await first.post(batchOf([eventOf(1, { name: 'unknown' })], { ...bert, dropped }))
    await first.close()

    const later = await startCollector({ data })
    await later.post(batchOf([eventOf(2)], bert))
    expect((await journeyOf(later)).totals).toMatchObject({ events: 3, visitors: 2, orders: 1, customers: 1 })
    await later.close()
    expect(await countOrderNames(data)).toBe(1)

    const again = await startCollector({ data, retentionDays: 30 })
    expect((await journeyOf(again)).totals).toMatchObject({ events: 1, visitors: 1, orders: 0, customers: 0 })
    expect(await again.get('/api/quarantine')).toEqual({ quarantine: [] })
    expect((await again.get<{ dropped: unknown }>('/api/journey')).dropped).toEqual([])
    await again.close()
    expect(await countOrderNames(data)).toBe(0)
  })

  it('forgets nothing unless it is told to, and nothing that is as old as it may be', async () => {
    const data = join(temporaryFolder(), 'kairos.duckdb')
    const time = new Date(NOW - 30 * DAY_MS).toISOString()
    const first = await startCollector({ data })
    await first.post(batchOf([eventOf(1, { time })], { backfill: true }), fromServer)
    await first.close()
    const kept = await startCollector({ data, retentionDays: 30 })
    expect(await kept.get('/healthz')).toEqual({ ok: true, events: 1 })
    expect(await kept.store.forget(NOW - 30 * DAY_MS + 1)).toEqual({ events: 1, quarantined: 0 })
  })
})

describe('a backup', { timeout: 60_000 }, () => {
  itOfTheFile('is one file that a collector begins from, made while another one writes', async () => {
    const folder = join(temporaryFolder(), "it's here")
    const data = join(folder, 'live.duckdb')
    const collector = await spawnCollector(data, { KAIROS_SECRET: SECRET })
    const post = (number: number) =>
      fetch(collector.url + PATH, { method: 'POST', body: JSON.stringify(batchOf([eventOf(number)])) })
    for (let i = 0; i < 5; i++) await post(i)
    const target = join(folder, 'copies', 'copy.duckdb')
    const port = new URL(collector.url).port
    const [made] = await Promise.all([backUp(data, target, { PORT: port, KAIROS_SECRET: SECRET }), post(100)])
    expect(made.stdout).toContain(`backed up to ${target}`)
    expect(readdirSync(folder).filter((name) => name.startsWith('backup-'))).toEqual([])
    const copy = await startCollector({ data: target })
    const { events } = await copy.get<{ events: number }>('/healthz')
    expect(events).toBeGreaterThanOrEqual(5)
    expect((await copy.post(batchOf([eventOf(1), eventOf(200)]))).body).toMatchObject({ accepted: 1, duplicates: 1 })
    expect((await journeyOf(copy)).totals).toMatchObject({ visitors: 1 })
  })

  itOfTheFile('is a folder of Parquet where that is asked for, made of a collector that does not run', async () => {
    const folder = temporaryFolder()
    const data = join(folder, 'kairos.duckdb')
    const collector = await startCollector({ data })
    await collector.post(batchOf([eventOf(1), eventOf(2)]))
    await collector.close()
    const target = join(folder, 'parquet')
    await backUp(data, target)
    const database = await DuckDBInstance.create(':memory:')
    const connection = await database.connect()
    const read = await connection.runAndReadAll(`SELECT count(*) AS n FROM '${target}/events.parquet'`)
    expect(read.getRowObjectsJS()).toEqual([{ n: 2n }])
    connection.closeSync()
    database.closeSync()
    await expect(backUp(data, target)).rejects.toThrow(/is there already/)
    expect(existsSync(`${target}.unfinished`)).toBe(false)
  })

  it('is made for who has the secret key and is on the machine', async () => {
    const collector = await startCollector()
    const ask = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      (await collector.app.inject({ method: 'POST', url: '/v1/backup', headers, remoteAddress })).statusCode
    expect(await ask({})).toBe(401)
    expect(await ask(fromServer, '203.0.113.7')).toBe(403)
    expect(await ask({ ...fromServer, 'x-forwarded-for': '203.0.113.7' })).toBe(403)
  })
})
