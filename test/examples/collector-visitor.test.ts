// One visitor's journey: all browsers of the person, and of nobody else.
import { describe, expect, it } from 'vitest'
import type { VisitorReport } from '../../examples/collector/analyses/visitor.ts'
import { DAY, from } from './collector-histories.ts'
import { batchOf, contextOf, eventOf, fromServer, historyOf, startCollector } from './collector-support.ts'

async function startWithAnna() {
  const collector = await startCollector()
  const customer = { customer: 'hash-of-anna' }
  const phone = historyOf(
    'phone',
    [
      [0, 'session_start', from('search')],
      [0, 'page_view'],
      [1, 'engage'],
    ],
    customer,
  )
  const laptop = historyOf(
    'laptop',
    [
      [DAY, 'session_start'],
      [DAY + 1, 'purchase', { transaction_id: 'T1' }],
    ],
    customer,
  )
  const bert = historyOf('bert', [[0, 'session_start']])
  const told = eventOf(900, { name: 'order_shipped', properties: { transaction_id: 'T1' } })
  for (const batch of [phone, laptop, bert, batchOf([told], { contexts: [{ sdk: 'server' }] })])
    expect((await collector.post(batch, fromServer)).body.rejected).toEqual([])
  return collector
}

describe('/api/visitor', () => {
  it.each(['phone', 'laptop', 'hash-of-anna'])('tells all of a person, asked for %s', async (id) => {
    const collector = await startWithAnna()
    const { devices, stages, moments, events, more } = await collector.get<VisitorReport>(`/api/visitor?id=${id}`)
    expect(devices).toMatchObject([
      { visitor: 'phone', person: 'hash-of-anna', touchpoints: 3, visits: 1 },
      { visitor: 'laptop', person: 'hash-of-anna', touchpoints: 2, visits: 1 },
    ])
    expect(events.map(({ visitor, name, why }) => [visitor, name, why])).toEqual([
      ['phone', 'session_start', 'researches'],
      ['phone', 'page_view', 'first-impression'],
      ['phone', 'engage', 'stayed'],
      ['laptop', 'session_start', expect.anything()],
      ['laptop', 'purchase', 'first-order'],
      [null, 'order_shipped', 'waiting-for-delivery'],
    ])
    expect(stages).toMatchObject([{ person: 'hash-of-anna', stage: 'buyer', orders: 1 }])
    const lines = moments.map(({ moment, half, outcome, why }) => [moment, half, outcome, why])
    expect(lines).toContainEqual(['fmot', null, 'won', 'stayed'])
    expect(lines).toContainEqual(['smot', 'purchase', 'won', 'first-order'])
    expect(more).toBe(false)
  })

  it('tells the newest first where it is asked for fewer, and that there are more', async () => {
    const collector = await startWithAnna()
    const { events, more } = await collector.get<VisitorReport>('/api/visitor?id=phone&limit=2')
    expect([events.map(({ name }) => name), more]).toEqual([['purchase', 'order_shipped'], true])
  })

  it('stays within one shop where one is named', async () => {
    const collector = await startWithAnna()
    expect((await collector.get<VisitorReport>('/api/visitor?id=phone&shop=demo')).events).toHaveLength(6)
    expect(await collector.get('/api/visitor?id=phone&shop=other')).toEqual({
      ...{ id: 'phone', devices: [], stages: [], moments: [], events: [], more: false },
    })
  })

  it('is asked for by an id, and takes one of any text for no more than a text', async () => {
    const collector = await startWithAnna()
    const refused = await collector.app.inject({ url: '/api/visitor' })
    expect([refused.statusCode, refused.json().where]).toEqual([400, 'id'])
    const hostile = "'; DROP TABLE events; -- <b>\u202e__proto__"
    await collector.post(batchOf([eventOf(1)], { contexts: [contextOf({ visitor: hostile })] }))
    const report = await collector.get<VisitorReport>(`/api/visitor?id=${encodeURIComponent(hostile)}`)
    expect(report).toMatchObject({ id: hostile, devices: [{ visitor: hostile }], events: [{ visitor: hostile }] })
    expect(await collector.get<VisitorReport>('/api/visitor?id=__proto__')).toMatchObject({ events: [] })
  })
})

describe('identity coverage', () => {
  it('tells how many visitors are known, and how many touchpoints have none', async () => {
    const collector = await startWithAnna()
    await collector.post(batchOf([eventOf(5)], { contexts: [{ consent: 'anonymous' }] }))
    const { identity } = await collector.get<{ identity: unknown }>('/api/journey')
    expect(identity).toEqual({ visitors: 3, known: 2, events: 7, nameless: 1 })
  })
})
