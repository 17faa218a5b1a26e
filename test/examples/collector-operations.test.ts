// What the collector tells who runs it: figures, a log without anybody in it, settings that explain themselves; and how it ends.
import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../examples/collector/settings.ts'
import { spawnCollector } from './collector-process.ts'
import { batchOf, contextOf, eventOf, fromServer, PATH, startCollector, temporaryFolder } from './collector-support.ts'

describe('the figures for Prometheus', () => {
  it('count what came, by answer and by reason, and no word that a sender has chosen', async () => {
    const collector = await startCollector()
    const batch = batchOf([
      eventOf(1),
      eventOf(1),
      eventOf(2, { name: '<b>mine</b>' }),
      eventOf(3, { name: 'order_shipped' }),
    ])
    await collector.post(gzipSync(JSON.stringify(batch)))
    await collector.post('nonsense')
    const { body, headers } = await collector.app.inject({ url: '/metrics' })
    expect(headers['content-type']).toMatch(/^text\/plain; version=/)
    const lines = body.split('\n')
    for (const line of [
      'kairos_batches_total{status="200"} 1',
      'kairos_batches_total{status="400"} 1',
      'kairos_events_accepted_total 1',
      'kairos_events_duplicate_total 1',
      'kairos_events_rejected_total{reason="name"} 1',
      'kairos_events_rejected_total{reason="secret"} 1',
      `kairos_unzipped_bytes_total ${JSON.stringify(batch).length}`,
      'kairos_store_seconds_count 1',
      'kairos_store_waiting 0',
      'kairos_in_flight_bytes 0',
    ]) {
      expect(lines).toContain(line)
    }
    expect(body).not.toContain('mine')
  })
})

describe('the log', () => {
  it('is lines of JSON that name routes and reasons, and nobody', { timeout: 60_000 }, async () => {
    const data = `${temporaryFolder()}/kairos.duckdb`
    const collector = await spawnCollector(data, { KAIROS_LOG_LEVEL: 'debug' })
    const personal = 'anna@example.com'
    const contexts = [contextOf({ visitor: personal })]
    const batch = batchOf([eventOf(1, { properties: { mail: personal } })], { contexts })
    await fetch(`${collector.url}${PATH}?key=${personal}`, { method: 'POST', body: JSON.stringify(batch) })
    await fetch(collector.url + PATH, { method: 'POST', body: `{"mail": "${personal}" ` })
    await fetch(`${collector.url}/v1/visitors/${personal}?shop=${personal}`, { method: 'DELETE' })
    await fetch(`${collector.url}/${personal}?q=${personal}`)
    await fetch(`${collector.url}/api/journey?since=${personal}`)
    collector.process.kill('SIGTERM')
    await once(collector.process, 'close')
    const lines = collector
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const answered = lines.filter(({ msg }) => msg === 'answered')
    expect(answered.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', PATH, 200],
      ['POST', PATH, 400],
      ['DELETE', '/v1/visitors/:id', 401],
      ['GET', null, 404],
      ['GET', '/api/journey', 400],
    ])
    expect(collector.log()).not.toMatch(/anna|"remote|"ip"|127\.0\.0\.1:\d+"?,"remotePort/)
  })
})

describe('an end by SIGTERM', () => {
  it('comes in bounded time, and has stored all that it answered for', { timeout: 60_000 }, async () => {
    const data = `${temporaryFolder()}/kairos.duckdb`
    const collector = await spawnCollector(data)
    const { port, hostname } = new URL(collector.url)
    // One that never ends its request holds nothing up.
    const slow = connect(Number(port), hostname)
    slow.on('error', () => undefined)
    slow.write(`POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{`)
    const answered: string[] = []
    let number = 0
    const sendUntilItEnds = async (): Promise<void> => {
      for (;;) {
        const event = eventOf(number++)
        const response = await fetch(collector.url + PATH, { method: 'POST', body: JSON.stringify(batchOf([event])) })
        await response.text()
        if (response.status !== 200) return
        answered.push(String(event.id))
        if (answered.length === 100) collector.process.kill('SIGTERM')
      }
    }
    await Promise.all(Array.from({ length: 4 }, () => sendUntilItEnds().catch(() => undefined)))
    expect(collector.process.exitCode ?? (await once(collector.process, 'exit'))[0]).toBe(0)
    const again = await startCollector({ data })
    const copies = answered.slice(0, 1000)
    for (let i = 0; i < copies.length; i += 100) {
      const events = copies.slice(i, i + 100).map((id) => eventOf(1, { id }))
      expect((await again.post(batchOf(events))).body).toMatchObject({ accepted: 0, duplicates: events.length })
    }
  })
})

describe('a setting', () => {
  const read = (env: Record<string, string>) => optionsOf({ KAIROS_DATA: `${temporaryFolder()}/k`, ...env })

  it('is read from the environment, a list by its commas', () => {
    expect(
      read({
        KAIROS_WRITE_KEYS: 'a, b,',
        KAIROS_ORIGINS: 'https://shop.example',
        KAIROS_TRUST_PROXY: 'none',
        KAIROS_ADDRESS_REQUESTS: '0',
        KAIROS_RETENTION_DAYS: '90',
        KAIROS_MAP_PASSWORD: '',
      }),
    ).toMatchObject({
      writeKeys: ['a', 'b'],
      origins: ['https://shop.example'],
      trustProxy: [],
      addressRequests: 0,
      retentionDays: 90,
    })
    expect(read({ KAIROS_MAP_PASSWORD: '' })).not.toHaveProperty('mapPassword')
  })

  it.each([
    [{ KAIROS_RETENTION_DAYS: 'a year' }, /KAIROS_RETENTION_DAYS must be a whole number, not "a year"/],
    [{ KAIROS_ORIGINS: 'shop.example/' }, /option origins must be a list of origins such as https:\/\/shop\.example/],
    [{ KAIROS_WRITE_KEYS: 'with space' }, /option writeKeys/],
    [{ KAIROS_TRUST_PROXY: 'my-proxy' }, /option trustProxy must be a list of addresses/],
    [{ KAIROS_LOG_LEVEL: 'loud' }, /option logLevel must be one of fatal/],
    [{ KAIROS_MAX_BODY_BYTES: '1024', KAIROS_MAX_IN_FLIGHT_BYTES: '1024' }, /maxInFlightBytes must be twice/],
    [{ KAIROS_MAP_TOKEN: 'hunter2' }, /option mapToken must be a text of at least 16 characters$/],
  ])('that is wrong is refused by its name, and no secret is told: %j', async (env, message) => {
    await expect((async () => startCollector(read(env as Record<string, string>)))()).rejects.toThrow(message)
  })
})

describe('erasure', () => {
  it('reaches a visitor whose id is as long as an id may be', async () => {
    const collector = await startCollector()
    const visitor = 'ä'.repeat(128)
    await collector.post(batchOf([eventOf(1)], { contexts: [contextOf({ visitor })] }))
    const url = `/v1/visitors/${encodeURIComponent(visitor)}`
    const answer = await collector.app.inject({ method: 'DELETE', url, headers: fromServer })
    expect(answer.json()).toMatchObject({ visitors: 1, events: 1 })
  })
})
