// Who may write to the collector and who may look at it, and how often.
import { describe, expect, it } from 'vitest'
import { createCollector } from '../../examples/collector/server.ts'
import { optionsOf } from '../../examples/collector/settings.ts'
import {
  batchOf,
  eventOf,
  fromServer,
  PATH,
  SECRET,
  startCollector,
  type TestCollector,
  temporaryFolder,
} from './collector-support.ts'

const KEYS = ['public-of-the-shop', 'public-of-the-app']
const STRANGER = '203.0.113.7'
const PASSWORD = 'open sesame, please'
const TOKEN = 'a-token-for-programs'

interface Sender {
  readonly query?: string
  readonly headers?: Record<string, string>
  readonly remoteAddress?: string
  readonly event?: number
}

async function send(collector: TestCollector, { query = '', headers = {}, remoteAddress, event = 1 }: Sender = {}) {
  const answer = await collector.app.inject({
    method: 'POST',
    url: PATH + query,
    headers,
    payload: JSON.stringify(batchOf([eventOf(event)])),
    ...(remoteAddress && { remoteAddress }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

describe('public keys', () => {
  it('are asked of whoever writes, once there are any', async () => {
    const collector = await startCollector({ writeKeys: KEYS })
    expect(await send(collector)).toMatchObject({
      status: 401,
      body: { where: '?key', why: expect.stringMatching(/needed/) },
    })
    expect(await send(collector, { query: '?key=guessed' })).toMatchObject({
      status: 401,
      body: { why: expect.stringMatching(/unknown/) },
    })
    expect(await send(collector, { query: `?key=${KEYS[0]}&key=${KEYS[1]}` })).toMatchObject({ status: 401 })
    for (const [i, key] of KEYS.entries()) {
      expect(await send(collector, { query: `?key=${key}`, event: i })).toMatchObject({ body: { accepted: 1 } })
    }
    expect(await send(collector, { headers: fromServer, event: 9 })).toMatchObject({ body: { accepted: 1 } })
  })

  it('do not make a server of a browser, and a secret one does not belong in an address', async () => {
    const collector = await startCollector({ writeKeys: KEYS })
    const headers = { authorization: `Bearer ${KEYS[0]}` }
    expect(await send(collector, { headers, query: `?key=${KEYS[0]}` })).toMatchObject({ status: 401 })
    expect(await send(collector, { query: `?key=${SECRET}` })).toMatchObject({
      status: 401,
      body: { where: '?key', why: expect.stringContaining('anybody can read') },
    })
    await expect(createCollector({ secret: SECRET, writeKeys: [SECRET] })).rejects.toThrow(/KAIROS_WRITE_KEYS/)
  })
})

describe('allowed origins', () => {
  it('keep pages of others out, with an answer that they can read', async () => {
    const collector = await startCollector({ origins: ['https://shop.example', 'null'] })
    const from = (origin: string, event: number) => send(collector, { headers: { origin }, event })
    const refused = await from('https://other.example', 1)
    expect(refused).toMatchObject({
      status: 403,
      body: { error: 'forbidden', why: expect.stringMatching(/KAIROS_ORIGINS/) },
    })
    expect(refused.headers['access-control-allow-origin']).toBe('*')
    expect(await from('https://shop.example.other.example', 2)).toMatchObject({ status: 403 })
    expect(await from('https://shop.example', 3)).toMatchObject({ body: { accepted: 1 } })
    expect(await from('null', 4)).toMatchObject({ body: { accepted: 1 } })
    expect(await send(collector, { event: 5 })).toMatchObject({ body: { accepted: 1 } })
  })
})

describe('rates', () => {
  it('are for each address, and tell a browser when to come back', async () => {
    const collector = await startCollector({ addressRequests: 3 })
    const sendFrom = (remoteAddress: string, headers = {}) => send(collector, { remoteAddress, headers })
    for (let i = 0; i < 3; i++) expect(await sendFrom(STRANGER)).toMatchObject({ status: 200 })
    const late = await sendFrom(STRANGER)
    expect(late).toMatchObject({ status: 429, body: { error: 'too-many' } })
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
    expect(late.headers['access-control-expose-headers']).toBe('retry-after')
    expect(await sendFrom('203.0.113.8')).toMatchObject({ status: 200 })
    expect(await sendFrom(STRANGER, fromServer)).toMatchObject({ status: 200 })
  })

  it('take the address from a proxy of this machine, and from nobody else', async () => {
    const collector = await startCollector({ addressRequests: 1 })
    const forwarded = (address: string) => ({ 'x-forwarded-for': address })
    expect(await send(collector, { headers: forwarded(STRANGER) })).toMatchObject({ status: 200 })
    expect(await send(collector, { headers: forwarded(STRANGER) })).toMatchObject({ status: 429 })
    const liar = { remoteAddress: '203.0.113.9' }
    expect(await send(collector, { ...liar, headers: forwarded('198.51.100.1') })).toMatchObject({ status: 200 })
    expect(await send(collector, { ...liar, headers: forwarded('198.51.100.2') })).toMatchObject({ status: 429 })
  })

  it('go on where an address or a name is nonsense', async () => {
    const collector = await startCollector()
    for (const nonsense of [
      'unknown',
      '',
      ',,,',
      "'; DROP TABLE events",
      'fe80::1%eth0',
      '::ffff:127.0.0.1',
      '1'.repeat(5000),
    ]) {
      const headers = { 'x-forwarded-for': nonsense, host: nonsense || '[' }
      expect([nonsense, (await send(collector, { headers })).status]).toEqual([nonsense, 200])
      expect([200, 403]).toContain((await collector.app.inject({ url: '/', headers })).statusCode)
    }
  })

  it('are for each public key, from wherever it is used', async () => {
    const collector = await startCollector({ writeKeys: KEYS, keyRequests: 1 })
    const query = `?key=${KEYS[0]}`
    expect(await send(collector, { query })).toMatchObject({ status: 200 })
    expect(await send(collector, { query, remoteAddress: STRANGER })).toMatchObject({ status: 429 })
    expect(await send(collector, { query: `?key=${KEYS[1]}` })).toMatchObject({ status: 200 })
  })

  it('do not hold up a busy shop whose proxy is on this machine and names nobody', async () => {
    const collector = await startCollector({ addressRequests: 1 })
    for (let i = 0; i < 5; i++) expect(await send(collector, { event: i })).toMatchObject({ body: { accepted: 1 } })
  })
})

describe('the map', () => {
  const PLACES = ['/', '/api/journey', '/api/events', '/api/quarantine', '/api/stream', '/metrics', '/library/d3.js']
  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` })
  const statuses = (collector: TestCollector, headers: Record<string, string>, remoteAddress = STRANGER) =>
    Promise.all(
      PLACES.filter((url) => url !== '/api/stream').map(
        async (url) => (await collector.app.inject({ url, headers, remoteAddress })).statusCode,
      ),
    )

  it('is not begun for others without a password, and says how to set one', async () => {
    const data = temporaryFolder()
    const open = optionsOf({ KAIROS_DATA: `${data}/k.duckdb`, KAIROS_HOST: '0.0.0.0' })
    await expect(createCollector(open)).rejects.toThrow(/0\.0\.0\.0: set KAIROS_MAP_PASSWORD.*KAIROS_HOST/)
    await expect(createCollector({ ...open, mapPassword: 'short' })).rejects.toThrow(/mapPassword.*12 characters$/)
    const collector = await startCollector({ ...open, mapPassword: PASSWORD })
    expect(await collector.listen(0)).toMatch(/^http/)
  })

  it('is shown to this machine only where it has no password', async () => {
    const collector = await startCollector()
    expect((await collector.app.inject({ url: '/' })).statusCode).toBe(200)
    for (const request of [
      { remoteAddress: STRANGER },
      { headers: { 'x-forwarded-for': STRANGER } },
      { headers: { host: 'map.stranger.example' } },
    ]) {
      for (const url of PLACES) {
        const { statusCode, body } = await collector.app.inject({ url, ...request })
        expect([url, statusCode, body]).toEqual([url, 403, expect.stringContaining('KAIROS_MAP_PASSWORD')])
      }
    }
  })

  it('asks for its password or its token, also on this machine, and for nothing else', async () => {
    const collector = await startCollector({ mapPassword: PASSWORD, mapToken: TOKEN })
    const asked = await collector.app.inject({ url: '/' })
    expect([asked.statusCode, asked.headers['www-authenticate']]).toEqual([401, expect.stringMatching(/^Basic realm/)])
    expect(await statuses(collector, {})).toEqual([401, 401, 401, 401, 401, 401])
    expect(await statuses(collector, fromServer, '203.0.113.1')).toEqual([401, 401, 401, 401, 401, 401])
    expect(await statuses(collector, basic(PASSWORD))).toEqual([200, 200, 200, 200, 200, 200])
    expect(await statuses(collector, { authorization: `Bearer ${TOKEN}` })).toEqual([200, 200, 200, 200, 200, 200])
    expect(await collector.post(batchOf([eventOf(1)]))).toMatchObject({ body: { accepted: 1 } })
    expect(await collector.get('/healthz')).toEqual({ ok: true })
  })

  it('is not to be guessed: after some wrong ones it looks at none for a while', async () => {
    const collector = await startCollector({ mapPassword: PASSWORD })
    const attempt = async (password: string, remoteAddress = STRANGER) =>
      (await collector.app.inject({ url: '/api/shops', headers: basic(password), remoteAddress })).statusCode
    const wrong = []
    for (let i = 0; i < 25; i++) wrong.push(await attempt(`guess number ${i}`))
    expect([wrong[0], wrong.at(-1)]).toEqual([401, 429])
    expect(await attempt(PASSWORD)).toBe(429)
    expect(await attempt(PASSWORD, '203.0.113.8')).toBe(200)
  })
})
