// What is stored and sent under each consent, and what is erased.
import { describe, expect, it } from 'vitest'
import { layPipe } from '../support/lay-pipe.ts'

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
