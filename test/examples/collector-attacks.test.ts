// What is sent to harm the collector: each is answered plainly, nothing of it breaks it, and the next good batch is stored.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Collector, createCollector } from '../../examples/collector/server.ts'
import {
  type Attack,
  BYTES,
  CONTEXTS,
  JSON_SHAPES,
  MAX_BODY_BYTES,
  SENDERS,
  WRITE_KEY,
} from './collector-attacks-bodies.ts'
import { badEventOf, EVENTS, fullBatch } from './collector-attacks-events.ts'
import { batchOf, eventOf, NOW, PATH, SECRET, type Wire } from './collector-support.ts'

interface Answered {
  readonly status: number
  readonly text: string
  readonly json: { accepted: number; duplicates: number; rejected: { why: string }[]; error?: string; why?: string }
}

let collector: Collector
let folder = ''
let last = 10_000
const next = (): number => {
  last += 2
  return last
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kairos-attacks-'))
  collector = await createCollector({
    data: join(folder, 'kairos.duckdb'),
    secret: SECRET,
    now: () => NOW,
    writeKeys: [WRITE_KEY],
    origins: ['https://shop.example'],
    maxBodyBytes: MAX_BODY_BYTES,
    maxInFlightBytes: 4 * MAX_BODY_BYTES,
    logLevel: 'silent',
  })
})
afterAll(async () => {
  await collector.close()
  rmSync(folder, { recursive: true, force: true })
})

async function send(
  body: unknown,
  { headers = {}, query = `?key=${WRITE_KEY}` }: Partial<Attack> = {},
): Promise<Answered> {
  const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const answer = await collector.app.inject({
    method: 'POST',
    url: PATH + query,
    headers: { 'content-type': 'text/plain', ...headers },
    payload,
  })
  return { status: answer.statusCode, text: answer.body, json: answer.json() }
}

async function figure(name: string): Promise<number> {
  const { body } = await collector.app.inject({ url: '/metrics' })
  return Number(new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1])
}

async function expectUnharmed(): Promise<void> {
  expect((await send(batchOf([eventOf(next())]))).json).toEqual({ accepted: 1, duplicates: 0, rejected: [] })
  expect(await figure('kairos_in_flight_bytes')).toBe(0)
  expect((await collector.app.inject({ url: '/api/events?limit=5' })).statusCode).toBe(200)
}

const named = (attacks: readonly Attack[]) => attacks.map((attack): [string, Attack] => [attack.name, attack])

describe('a body', () => {
  it.each(named([...BYTES, ...JSON_SHAPES, ...SENDERS]))('is answered plainly: %s', async (_, attack) => {
    const before = await figure('kairos_unzipped_bytes_total')
    const { status, text, json } = await send(attack.body, attack)
    expect([status, text]).toEqual([attack.status, expect.stringMatching(attack.tells)])
    if (status !== 200)
      expect(json).toEqual({ error: expect.any(String), where: expect.any(String), why: expect.any(String) })
    // A piece over the limit is what it takes to know.
    expect((await figure('kairos_unzipped_bytes_total')) - before).toBeLessThanOrEqual(MAX_BODY_BYTES + 64 * 1024)
    await expectUnharmed()
  })

  it('leaves no trace of itself in what all objects have', () => {
    expect(({} as Wire).shop).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('an event', () => {
  it.each(EVENTS.map((row) => [row.name, row] as const))('is refused alone, with its reason: %s', async (_, row) => {
    const number = next()
    const { status, json } = await send(batchOf([eventOf(next()), badEventOf(row.event, number), eventOf(next())]))
    expect([status, json.accepted, json.rejected.map(({ why }) => why)]).toEqual([
      200,
      2,
      [expect.stringMatching(row.why)],
    ])
    await expectUnharmed()
  })

  it.each(CONTEXTS)('is refused with its context: %s', async (_, context, why) => {
    const { json } = await send(batchOf([eventOf(next())], { contexts: [context] }))
    expect(json).toMatchObject({ accepted: 0, rejected: [{ why: expect.stringMatching(why) }] })
    await expectUnharmed()
  })

  it('is read once where it says things twice, and is what it said last', async () => {
    const text = JSON.stringify(batchOf([eventOf(next(), { why: 'FIRST' })]))
    await send(text.replace('"why":"FIRST"', '"why":{},"why":"last"'))
    expect(await latest()).toMatchObject({ why: 'last' })
  })

  it('keeps the names of prototypes as the names that they are', async () => {
    const properties =
      '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"toString":1,"hasOwnProperty":2}'
    const text = JSON.stringify(batchOf([eventOf(next(), { properties: 'HERE' })])).replace('"HERE"', properties)
    expect((await send(text)).json).toMatchObject({ accepted: 1 })
    expect(JSON.stringify(await latest())).toContain(properties)
    expect(({} as Wire).admin).toBeUndefined()
    await expectUnharmed()
  })

  it('that takes the id of another is a copy, and changes nothing', async () => {
    const id = next()
    await send(batchOf([eventOf(id, { properties: { page_kind: 'home' } })]))
    const thief = batchOf([eventOf(id, { name: 'purchase', properties: { value: 1e6, currency: 'EUR' } })], {
      shop: 'other',
    })
    expect((await send(thief)).json).toMatchObject({ accepted: 0, duplicates: 1 })
    expect(await latest()).toMatchObject({ shop: 'demo', name: 'page_view', properties: { page_kind: 'home' } })
  })

  it.each(['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1969-12-31T23:59:59-12:00'])(
    'of a forged time neither breaks the order nor the period: %s',
    async (time) => {
      for (const sent_at of [time, new Date(NOW).toISOString()]) {
        const { status } = await send(batchOf([eventOf(next(), { time })], { sent_at }))
        expect(status).toBe(200)
        await expectUnharmed()
      }
    },
  )
})

async function latest(): Promise<Wire> {
  const { events } = (await collector.app.inject({ url: '/api/events?limit=1000' })).json<{ events: Wire[] }>()
  const newest = events.toSorted((a, b) => (String(a.id) < String(b.id) ? 1 : -1))
  return newest[0] ?? {}
}

/** The path of each leaf and each branch of a value. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))].filter(
    (p) => p.length,
  )
}

function put(value: unknown, [key, ...rest]: (string | number)[], what: unknown): unknown {
  if (key === undefined) return what
  const copy = structuredClone(value) as Wire
  copy[key] = put(copy[key], rest, what)
  return copy
}

describe('every member of a batch', () => {
  const HOSTILE = `'); DROP TABLE events; --<img src=x onerror=alert(1)>\u0000\u202e\${7*7}`
  const WRONG = [null, true, -1, 1e300, HOSTILE, [], {}, [[]], { a: HOSTILE }, '\ud800']

  it.each(WRONG.map((wrong) => [JSON.stringify(wrong), wrong] as const))(
    'takes %s or refuses it, and goes on',
    async (_, wrong) => {
      for (const path of pathsOf(fullBatch(0))) {
        const { status, json } = await send(put(fullBatch(next()), path, wrong))
        const isAnswered =
          status === 200
            ? json.accepted + json.duplicates + json.rejected.length <= 1 &&
              json.rejected.every(({ why }) => why.length > 0)
            : [400, 401].includes(status) && Boolean(json.why)
        expect([path.join('/'), status, isAnswered]).toEqual([path.join('/'), status, true])
      }
      await expectUnharmed()
    },
  )

  it('comes back as the very text that it was, wherever it is text', async () => {
    const hostile = HOSTILE.slice(0, 40)
    let batch: unknown = fullBatch(next())
    const { id } = ((batch as Wire).events as Wire[])[0] ?? {}
    for (const path of [
      'contexts/0/visitor',
      'contexts/0/page/title',
      'events/0/why',
      'events/0/properties/shop:own',
      'events/0/properties/items/0/item_name',
      'shop',
    ]) {
      batch = put(batch, path.split('/'), hostile)
    }
    expect((await send(batch)).json).toMatchObject({ accepted: 1 })
    const { events } = (await collector.app.inject({ url: `/api/events?shop=${encodeURIComponent(hostile)}` })).json<{
      events: Wire[]
    }>()
    expect(events).toMatchObject([
      {
        id,
        shop: hostile,
        visitor: hostile,
        page_title: hostile,
        properties: { 'shop:own': hostile, items: [{ item_name: hostile }] },
      },
    ])
  })
})

describe('afterwards', () => {
  it.each(['/', '/api/journey', '/api/events?limit=1000', '/api/quarantine?limit=1000', '/api/shops', '/metrics'])(
    'the map is as whole as before: %s',
    async (url) => {
      expect((await collector.app.inject({ url })).statusCode).toBe(200)
    },
  )
})
