// What is stored and sent under each consent, and what is erased.
import { describe, expect, it } from 'vitest'
import type { Consent } from '../../src/options.ts'
import type { Emit, SignalSource } from '../../src/signals/signal.ts'
import { layNow, layPipe } from '../support/lay-pipe.ts'

let emit: Emit = () => {}
const routes: SignalSource = (to) => {
  emit = to
  return () => {}
}
const go = (url: string): void => emit({ kind: 'route', time: Date.UTC(2026, 10, 22, 10), url, referrer: '' })

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
    second.tracker.identify({ customer: 'ada' })
    expect(second.tracker.journey().stage).toBe('prospect')
    second.tracker.track('search', { search_term: 'cup' })
    expect(second.tracker.journey().stage).toBe('prospect')
    await second.tracker.flush()
    const visitors = new Set(
      first.env.collector.payloads.flatMap(({ contexts }) => contexts.map(({ visitor }) => visitor)),
    )
    expect(visitors.size).toBe(2)
  })
})

describe('while consent is pending', () => {
  it('holds 200 events: page views and web vitals go first, orders never, and what went is counted', async () => {
    const { tracker, env, hooks, names } = await layPipe({ consent: 'pending' })
    const drops: unknown[] = []
    hooks.on('drop', (drop) => drops.push(drop))
    tracker.track('purchase', { transaction_id: '1001', value: 20, currency: 'EUR' })
    tracker.track('page_view', {})
    tracker.track('web_vital', { metric: 'LCP', value: 1200, rating: 'good' })
    tracker.track('search', { search_term: 'first' })
    for (let at = 0; at < 199; at++) tracker.track('search', { search_term: `tea ${at}` })
    await env.settle()
    tracker.consent('granted')
    await tracker.flush()
    const told = names()
    expect(told.filter((name) => name === 'purchase')).toHaveLength(1)
    expect(told.filter((name) => name === 'page_view' || name === 'web_vital')).toEqual([])
    expect(told.filter((name) => name === 'search')).toHaveLength(199)
    expect(JSON.stringify(env.collector.payloads)).not.toContain('"first"}')
    expect(drops).toEqual([{ reason: 'queue-full', count: 3 }])
    expect(env.collector.payloads.flatMap(({ dropped = [] }) => dropped)).toMatchObject([
      { reason: 'queue-full', count: 3 },
    ])
  })

  it('keeps where the shopper came from, also over a route, and this page’s first moment', async () => {
    const world = { url: 'https://shop.example/?utm_source=news&utm_medium=email', referrer: 'https://www.google.com/' }
    const { tracker, env } = await layPipe({ consent: 'pending', sources: [routes] }, world)
    go('https://shop.example/p/1')
    tracker.track('view_item', { items: [{ item_id: 'A1' }] })
    await env.advance(5_000)
    tracker.consent('granted')
    await env.advance(2_000)
    const [payload] = env.collector.payloads
    const [start, view] = payload?.events ?? []
    expect(start).toMatchObject({
      name: 'session_start',
      properties: { source: { kind: 'email', campaign: { source: 'news' } } },
    })
    expect(view).toMatchObject({ name: 'view_item', first: 'ever', moment: 'fmot', time: '2026-11-22T10:00:00.000Z' })
  })

  it('a click’s kind survives a route, and its id does not', async () => {
    const { tracker, env } = await layPipe(
      { consent: 'pending', sources: [routes] },
      { url: 'https://shop.example/?gclid=Cj0secret' },
    )
    go('https://shop.example/cart')
    tracker.track('view_cart', {})
    tracker.consent('granted')
    await env.advance(2_000)
    expect(env.collector.payloads[0]?.events[0]?.properties).toMatchObject({
      source: { kind: 'ads', campaign: { click: 'gclid' } },
    })
    expect(JSON.stringify(env.collector.payloads)).not.toContain('Cj0secret')
  })

  it('says `unknown` where the landing was on a page before', async () => {
    const world = { url: 'https://shop.example/p/1', referrer: 'https://shop.example/' }
    const { tracker, env } = await layPipe({ consent: 'pending' }, world)
    tracker.track('share', { method: 'link' })
    tracker.consent('granted')
    await env.advance(2_000)
    expect(env.collector.payloads[0]?.events[0]?.properties).toEqual({ source: { kind: 'unknown' } })
  })

  it('forgets what it holds when it is denied, also where consent comes later', async () => {
    const { tracker, env, names } = await layPipe({ consent: 'pending' })
    tracker.track('share', { method: 'link' })
    tracker.consent('denied')
    await env.settle()
    tracker.consent('granted')
    tracker.track('search', { search_term: 'tea' })
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'search'])
  })
})

describe('consent that is taken back', () => {
  it('erases the queue, too, at once', async () => {
    const { tracker, env, names } = await layPipe({}, { answer: () => ({ status: 503 }) })
    tracker.track('share', { method: 'link' })
    await tracker.ready
    expect(await env.indexedDB?.databases()).toHaveLength(1)
    tracker.consent('denied')
    expect([env.local.keys(), env.session.keys()]).toEqual([[], []])
    await env.settle()
    expect(await env.indexedDB?.databases()).toEqual([])
    expect(names()).toEqual([])
  })

  it('to anonymous leaves nothing on the device, and counts what was made under more as denied', async () => {
    const { tracker, env, hooks, names } = await layPipe()
    const drops: unknown[] = []
    hooks.on('drop', (drop) => drops.push(drop))
    tracker.track('share', { method: 'link' })
    await tracker.ready
    tracker.consent('anonymous')
    tracker.track('search', { search_term: 'tea' })
    await env.advance(2_000)
    expect(names()).toEqual(['search'])
    expect(drops).toEqual([{ reason: 'denied', count: 3 }])
    expect(env.collector.payloads[0]?.dropped).toMatchObject([{ reason: 'denied', count: 3 }])
    expect([env.local.keys(), env.session.keys(), await env.indexedDB?.databases()]).toEqual([[], [], []])
  })
})

describe('less consent before anything was begun', () => {
  it('leaves nothing of what earlier pages kept for sending', async () => {
    const first = await layPipe({}, { answer: () => ({ status: 503 }) })
    first.tracker.track('share', { method: 'link' })
    await first.tracker.stop()
    expect(await first.env.indexedDB?.databases()).toHaveLength(1)
    const { tracker, env } = layNow({}, { beside: first.env })
    tracker.journey()
    tracker.consent('anonymous')
    await env.advance(2_000)
    expect([env.local.keys(), await env.indexedDB?.databases()]).toEqual([[], []])
  })

  it('begins to deliver once, also where a listener asks while it begins', async () => {
    const { env } = await layPipe()
    env.local.set('kairos.queue.spill.gone', JSON.stringify({ entries: [], lost: 2 }))
    const next = layNow({}, { beside: env })
    let drops = 0
    next.tracker.on('drop', () => {
      drops++
      void next.tracker.flush()
    })
    await next.tracker.flush()
    expect(drops).toBe(1)
  })
})

describe('consent by a function of the shop', () => {
  it('is pending until it answers, and is stopped with the tracker', async () => {
    let say: (consent: Consent) => void = () => {}
    let stopped = 0
    const ask = (answer: (consent: Consent) => void) => {
      say = answer
      return () => stopped++
    }
    const { tracker, env, names } = await layPipe({ consent: ask })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect([names(), env.local.keys()]).toEqual([[], []])
    say('granted')
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'share', 'engage'])
    await tracker.stop()
    expect(stopped).toBe(1)
  })

  it('that throws is reported, and nothing is stored or sent', async () => {
    const { tracker, env, errors } = await layPipe({
      consent: () => {
        throw new Error('boom')
      },
    })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect([env.posts.length, env.local.keys()]).toEqual([0, []])
    expect(errors.map(({ where }) => where)).toEqual(['consent'])
  })
})
