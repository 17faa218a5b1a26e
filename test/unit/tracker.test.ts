// The pipe as a shop holds it, without detection: what it tracks, what arrives, and what is said when something is wrong.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventName, eventNames } from '../../src/events/event.ts'
import { createHooks } from '../../src/hooks.ts'
import type { TrackerOptions } from '../../src/options.ts'
import { lay, type Tracker } from '../../src/tracker.ts'
import { createFakeEnvironment, type FakeEnvironment, type FakeOptions } from '../support/fake-environment.ts'

interface Laid {
  tracker: Tracker
  env: FakeEnvironment
  errors: { error: unknown; where: string }[]
  /** Names of what has arrived. */
  names(): string[]
}

async function layPipe(options: Partial<TrackerOptions> = {}, world: FakeOptions = {}): Promise<Laid> {
  const env = createFakeEnvironment({ ...(world.beside ? {} : { indexedDB: new IDBFactory() }), ...world })
  const hooks = createHooks()
  const errors: Laid['errors'] = []
  hooks.on('error', (error) => errors.push(error))
  const tracker = lay(
    { endpoint: 'https://collector.example/k', shop: 'demo', consent: 'granted', ...options },
    {
      env,
      hooks,
      detect: () => () => ({ page: null, drafts: [] }),
      sources: () => [],
      consentFrom: () => () => {},
      stepOf: () => undefined,
      seesPages: false,
    },
  )
  await env.settle()
  const names = (): string[] => env.collector.payloads.flatMap(({ events }) => events.map(({ name }) => name))
  return { tracker, env, errors, names }
}

const ajv = new Ajv2020({ allErrors: true, strict: false })
formats.default(ajv)
const isValid = ajv.compile(
  JSON.parse(readFileSync(new URL('../../schema/batch.schema.json', import.meta.url), 'utf8')),
)
const item = { item_id: 'A1', price: 19.9, quantity: 1 }

describe('track', () => {
  it('sends what was tracked, in a visit, with its moment', async () => {
    const { tracker, env, names } = await layPipe()
    tracker.track('add_to_cart', { currency: 'EUR', value: 19.9, items: [item] })
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'add_to_cart', 'engage'])
    expect(env.collector.payloads[0]?.events[1]).toMatchObject({
      moment: 'smot',
      half: 'purchase',
      why: 'willing-to-buy',
      found: ['call'],
      seq: 1,
    })
    expect(tracker.journey()).toMatchObject({ stage: 'prospect', moment: 'fmot' })
  })

  it('tells listeners that were added in the same task', async () => {
    const env = createFakeEnvironment({ indexedDB: new IDBFactory() })
    const heard: string[] = []
    const hooks = createHooks()
    const parts = {
      env,
      hooks,
      detect: () => () => ({ page: null, drafts: [] }),
      sources: () => [],
      consentFrom: () => () => {},
      stepOf: () => undefined,
      seesPages: false,
    }
    const tracker = lay({ endpoint: '/k', consent: 'granted' }, parts)
    tracker.track('share', { method: 'link' })
    tracker.on('event', ({ name }) => heard.push(name))
    await env.settle()
    expect(heard).toEqual(['session_start', 'share', 'engage'])
  })

  it('says by name what is no event, and what an event needs', async () => {
    const { tracker, env, errors, names } = await layPipe()
    tracker.track('add_to_carte' as EventName, {})
    tracker.track('survey_response', { score: 9 as 5 })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(errors.map(({ error }) => String(error))).toEqual([
      expect.stringMatching(/no event is called "add_to_carte".*custom:/),
      expect.stringMatching(/survey_response needs `score`/),
    ])
    expect(names()).toContain('share')
  })

  it('makes valid batches of every event, whatever its properties hold', async () => {
    const key = fc.constantFrom(
      ...'items currency value score rating transaction_id cart_quantity index price coupon results about days __proto__'.split(
        ' ',
      ),
    )
    const anything = fc.dictionary(
      key,
      fc.oneof(fc.jsonValue(), fc.double(), fc.array(fc.dictionary(key, fc.jsonValue()))),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...eventNames()), anything), { maxLength: 12 }),
        async (calls) => {
          const { tracker, env } = await layPipe()
          for (const [name, properties] of calls) tracker.track(name, properties as never)
          await tracker.flush()
          for (const payload of env.collector.payloads) {
            if (!isValid(payload)) throw new Error(JSON.stringify(isValid.errors))
          }
          await tracker.stop()
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('orders', () => {
  it('are taken once by their id, also after the page was loaded again', async () => {
    const first = await layPipe()
    first.tracker.track('purchase', { transaction_id: '1001', currency: 'EUR', value: 20 })
    await first.tracker.flush()
    const again = await layPipe({}, { beside: first.env })
    again.tracker.track('purchase', { transaction_id: '1001', currency: 'EUR', value: 20 })
    again.tracker.track('purchase', { transaction_id: '1002', currency: 'EUR', value: 20 })
    await again.tracker.flush()
    const orders = first.env.collector.payloads
      .flatMap(({ events }) => events)
      .filter(({ name }) => name === 'purchase')
    expect(orders.map(({ properties }) => (properties as { transaction_id: string }).transaction_id)).toEqual([
      '1001',
      '1002',
    ])
    expect(again.tracker.journey()).toMatchObject({ stage: 'loyal', cycle: 2 })
  })

  it('count from what the shop knows', async () => {
    const { tracker, env } = await layPipe()
    tracker.identify({ orders: 1, lastOrder: '7', customer: 'ada' })
    expect(tracker.journey().stage).toBe('buyer')
    tracker.track('purchase', { transaction_id: '8' })
    await tracker.flush()
    expect(tracker.journey().stage).toBe('loyal')
    const [payload] = env.collector.payloads
    expect(payload?.contexts[0]).toMatchObject({ orders_known: 1, customer: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(JSON.stringify(payload)).not.toContain('"ada"')
  })
})

describe('the journey', () => {
  it('can be read in the task that made the tracker, as the last page left it', async () => {
    const first = await layPipe()
    first.tracker.track('purchase', { transaction_id: '1001' })
    await first.env.settle()
    const hooks = createHooks()
    const parts = {
      env: createFakeEnvironment({ beside: first.env }),
      hooks,
      detect: () => () => ({ page: null, drafts: [] }),
      sources: () => [],
      consentFrom: () => () => {},
      stepOf: () => undefined,
      seesPages: false,
    }
    const tracker = lay({ endpoint: '/k', consent: 'granted' }, parts)
    expect(tracker.journey()).toMatchObject({ stage: 'buyer', cycle: 1 })
  })

  it('is set aside where it cannot be read, and the reason is told', async () => {
    const env = createFakeEnvironment({ indexedDB: new IDBFactory() })
    env.local.set('kairos.journey', '{"v":99}')
    const { tracker, errors } = await layPipe({}, { beside: env })
    expect(tracker.journey().stage).toBe('prospect')
    expect(env.local.get('kairos.journey.aside')).toBe('{"v":99}')
    expect(errors.map(({ error }) => String(error))).toEqual([expect.stringMatching(/could not be read.*set aside/)])
  })
})

describe('consent', () => {
  it('holds everything back while it is pending, and lets it go when it is granted', async () => {
    const { tracker, env, names } = await layPipe({ consent: 'pending' })
    tracker.track('share', { method: 'link' })
    await env.advance(60_000)
    expect([env.posts.length, env.local.keys(), env.session.keys()]).toEqual([0, [], []])
    tracker.consent('granted')
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'share', 'engage'])
  })

  it('sends without a visitor, and stores nothing, while it is anonymous', async () => {
    const { tracker, env } = await layPipe({ consent: 'anonymous' })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    const [context] = env.collector.payloads[0]?.contexts ?? []
    expect(context).toMatchObject({ consent: 'anonymous' })
    expect(Object.keys(context ?? {})).not.toEqual(expect.arrayContaining(['visitor']))
    expect([env.local.keys(), env.session.keys()]).toEqual([[], []])
  })

  it('erases everything when it is denied, and takes nothing more', async () => {
    const { tracker, env, names } = await layPipe()
    tracker.track('share', { method: 'link' })
    await env.settle()
    expect(env.local.keys().length).toBeGreaterThan(0)
    tracker.consent('denied')
    tracker.track('share', { method: 'link' })
    await env.advance(60_000)
    expect([names(), env.local.keys(), env.session.keys()]).toEqual([[], [], []])
  })

  it('is never more than anonymous under Global Privacy Control, unless the shopper grants it', async () => {
    const { tracker, env } = await layPipe({ consent: 'pending' }, { agent: { gpc: true } })
    tracker.consent('granted')
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(env.collector.payloads[0]?.contexts[0]).toMatchObject({ consent: 'granted', gpc: true })
  })
})

describe('forget', () => {
  it('erases what is kept, and another tab does not write it back', async () => {
    const first = await layPipe()
    first.tracker.track('purchase', { transaction_id: '1001' })
    const second = await layPipe({}, { beside: first.env })
    second.tracker.track('search', { search_term: 'tea' })
    expect(second.tracker.journey().stage).toBe('buyer')
    await first.tracker.flush()
    first.tracker.forget()
    expect(first.tracker.journey().stage).toBe('prospect')
    await first.env.settle()
    second.tracker.track('search', { search_term: 'cup' })
    expect(second.tracker.journey().stage).toBe('prospect')
    await second.tracker.flush()
    const visitors = new Set(
      first.env.collector.payloads.flatMap(({ contexts }) => contexts.map(({ visitor }) => visitor)),
    )
    expect(visitors.size).toBe(2)
  })
})

describe('visits', () => {
  it('are one for two tabs, and end after half an hour', async () => {
    const first = await layPipe()
    first.tracker.track('search', { search_term: 'tea' })
    const second = await layPipe({}, { beside: first.env })
    second.tracker.track('search', { search_term: 'cup' })
    await first.env.advance(31 * 60_000)
    second.tracker.track('search', { search_term: 'pot' })
    await Promise.all([first.tracker.flush(), second.tracker.flush()])
    await first.env.advance(2_000)
    expect(first.names().filter((name) => name === 'session_start')).toHaveLength(2)
    expect(second.tracker.journey().visit).toBe(2)
  })

  it('tell a cart that was left a day ago, once', async () => {
    const { tracker, env, names } = await layPipe()
    tracker.track('add_to_cart', { items: [item], cart_quantity: 1 })
    await env.advance(25 * 60 * 60_000)
    tracker.track('search', { search_term: 'tea' })
    await env.advance(25 * 60 * 60_000)
    tracker.track('search', { search_term: 'tea' })
    await env.advance(2_000)
    expect(names().filter((name) => name === 'cart_abandoned')).toHaveLength(1)
    expect(tracker.journey().moments).toContainEqual(
      expect.objectContaining({ moment: 'smot', outcome: 'lost', why: 'abandoned-cart' }),
    )
  })
})

describe('a shop’s own code', () => {
  it('may fail in a rule, a listener or a source: it is told, and nothing is lost', async () => {
    const { tracker, env, errors, names } = await layPipe({
      rules: [
        {
          why: 'mine',
          events: ['share'],
          moment: 'umot',
          when: () => {
            throw new Error('rule')
          },
        },
      ],
      sources: [
        () => {
          throw new Error('source')
        },
      ],
    })
    tracker.on('event', () => {
      throw new Error('listener')
    })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(names()).toContain('share')
    expect(new Set(errors.map(({ where }) => where))).toEqual(new Set(['source', "rule 'mine'", "on('event')"]))
  })

  it('may put rules in front of the table', async () => {
    const { tracker, env } = await layPipe({
      rules: [{ why: 'club', events: ['custom:club'], moment: 'umot', outcome: 'open' }],
    })
    tracker.track('custom:club', {})
    await env.advance(2_000)
    expect(env.collector.payloads[0]?.events).toContainEqual(
      expect.objectContaining({ name: 'custom:club', moment: 'umot', why: 'club' }),
    )
  })
})

describe('stop', () => {
  it('ends everything, and keeps what waits for the next page', async () => {
    const { tracker, env } = await layPipe({}, { answer: () => ({ status: 503 }) })
    tracker.track('share', { method: 'link' })
    await tracker.stop()
    tracker.track('share', { method: 'again' })
    await env.advance(600_000)
    expect(env.timers).toBe(0)
    const next = await layPipe({}, { beside: env })
    expect(next.env.posts.length).toBe(0)
    await next.env.advance(2_000)
    expect(next.env.posts.length).toBe(1)
    expect(JSON.stringify(next.env.posts[0]?.body)).not.toContain('again')
  })
})
