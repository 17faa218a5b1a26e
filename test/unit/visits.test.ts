// Visits, orders and journeys as they go on from page to page, and from tab to tab.
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createFakeEnvironment } from '../support/fake-environment.ts'
import { layNow, layPipe } from '../support/lay-pipe.ts'

const item = { item_id: 'A1', price: 19.9, quantity: 1 }

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
    const { tracker } = layNow({}, { beside: first.env })
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
