// How payloads travel: by fetch, and by beacon where a browser has nothing better.
import { describe, expect, it } from 'vitest'
import { createBeaconTransport } from '../../../src/transport/beacon-transport.ts'
import { collectorUrl, createFetchTransport } from '../../../src/transport/fetch-transport.ts'
import { writePayload } from '../../../src/transport/payload.ts'
import { entries } from '../../support/entries.ts'
import type { Answer } from '../../support/fake-collector.ts'
import { createFakeEnvironment, type FakeOptions } from '../../support/fake-environment.ts'

const ENDPOINT = 'https://collect.example/v1/touchpoints'
const body = (count: number) =>
  writePayload({ shop: 'demo', sentAt: '2026-11-22T10:00:00.000Z', dropped: [], entries: entries(1, count) })
const STAYING = { leaving: false, keepalive: false }
const LEAVING = { leaving: true, keepalive: true }

function setUp(options: FakeOptions = {}, ...answers: Answer[]) {
  const env = createFakeEnvironment(options)
  env.collector.answerNext(...answers)
  return { env, transport: createFetchTransport({ env, url: ENDPOINT }) }
}

describe('the address of the collector', () => {
  it('has the write key in its query, beside what was there', () => {
    expect(collectorUrl(ENDPOINT, '')).toBe(ENDPOINT)
    expect(collectorUrl(`${ENDPOINT}?a=1`, 'k&y')).toBe(`${ENDPOINT}?a=1&key=k%26y`)
  })
})

describe('the transport by fetch', () => {
  it('delivers a small body as it is', async () => {
    const { env, transport } = setUp({ gzip: true })
    const text = body(1)
    expect(await transport.send(text, STAYING)).toEqual({ kind: 'accepted', rejected: [] })
    expect(env.posts).toEqual([{ url: ENDPOINT, body: text, keepalive: false, timeoutMs: 15_000 }])
  })

  it('compresses a body of more than two kilobytes', async () => {
    const { env, transport } = setUp({ gzip: true })
    await transport.send(body(20), STAYING)
    expect(env.posts.map(({ body: sent }) => [sent[0], sent[1]])).toEqual([[0x1f, 0x8b]])
    expect(env.collector.events.size).toBe(20)
  })

  it('sends it plain where it cannot be compressed', async () => {
    const { env, transport } = setUp({ gzip: false })
    await transport.send(body(20), STAYING)
    expect(env.posts[0]?.body).toBe(body(20))
  })

  it('starts the request at once as the page goes, plain', () => {
    const { env, transport } = setUp({ gzip: true })
    void transport.send(body(20), LEAVING)
    expect(env.posts).toEqual([{ url: ENDPOINT, body: body(20), keepalive: true, timeoutMs: 15_000 }])
  })

  it('tries again without keepalive where the browser refuses it, unless the page is going', async () => {
    const refused = () => new TypeError('Failed to fetch')
    const here = setUp({}, refused())
    expect(await here.transport.send(body(1), { leaving: false, keepalive: true })).toMatchObject({ kind: 'accepted' })
    expect(here.env.posts.map(({ keepalive }) => keepalive)).toEqual([true, false])
    const gone = setUp({}, refused())
    expect(await gone.transport.send(body(1), LEAVING)).toMatchObject({ kind: 'retry' })
    expect(gone.env.posts).toHaveLength(1)
    const offline = setUp({}, refused(), refused())
    expect(await offline.transport.send(body(1), STAYING)).toMatchObject({ kind: 'retry' })
    expect(offline.env.posts).toHaveLength(1)
  })

  it('takes no answer within the time-out for none', async () => {
    const { env, transport } = setUp({}, 'never')
    const delivery = transport.send(body(1), STAYING)
    await env.advance(15_000)
    expect(await delivery).toMatchObject({ kind: 'retry' })
  })

  it('obeys Retry-After, by its own clock', async () => {
    const { transport } = setUp({}, { status: 503, retryAfter: 'Sun, 22 Nov 2026 10:00:07 GMT' })
    expect(await transport.send(body(1), STAYING)).toMatchObject({ kind: 'retry', afterMs: 7_000 })
  })

  it('never throws', async () => {
    const { env } = setUp()
    const broken = createFetchTransport({
      env: {
        ...env,
        post: () => {
          throw new Error('blocked')
        },
      },
      url: ENDPOINT,
    })
    expect(await broken.send(body(1), LEAVING)).toMatchObject({ kind: 'retry' })
  })
})

describe('the transport by beacon', () => {
  const setUpBeacon = (beacon?: (url: string, text: string) => boolean) => {
    const env = createFakeEnvironment({ keepalive: false })
    const fetching = createFetchTransport({ env, url: ENDPOINT })
    return { env, transport: createBeaconTransport(beacon ? { beacon } : env, ENDPOINT, fetching) }
  }

  it('is used only as the page goes, and is no answer', async () => {
    const { env, transport } = setUpBeacon()
    expect(await transport.send(body(1), LEAVING)).toEqual({ kind: 'unanswered' })
    expect(env.beacons).toEqual([{ url: ENDPOINT, body: body(1) }])
    expect(env.posts).toEqual([])
  })

  it('leaves all else to fetch, without keepalive', async () => {
    const { env, transport } = setUpBeacon()
    expect(await transport.send(body(1), { leaving: false, keepalive: true })).toMatchObject({ kind: 'accepted' })
    expect(env.posts.map(({ keepalive }) => keepalive)).toEqual([false])
    expect(env.beacons).toEqual([])
  })

  it('says so where the browser refuses it', async () => {
    const { transport } = setUpBeacon(() => false)
    expect(await transport.send(body(1), LEAVING)).toMatchObject({ kind: 'retry' })
  })
})
