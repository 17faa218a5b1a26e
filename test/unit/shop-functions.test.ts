// What a shop's own functions may take out of an event before it is kept: `redact` and `beforeSend`.
import { describe, expect, it } from 'vitest'
import type { StorefrontEvent } from '../../src/events/stamped.ts'
import { layPipe } from '../support/lay-pipe.ts'

const world = {
  url: 'https://shop.example/p/1?utm_campaign=spring&q=lamp',
  title: 'Jane’s lamps',
  referrer: 'https://jane.example/',
}
const sent = (env: Awaited<ReturnType<typeof layPipe>>['env']) => JSON.stringify(env.collector.payloads)
const boom = () => {
  throw new Error('boom')
}

describe('redact', () => {
  it('is told each text and where it stands, after ours', async () => {
    const heard: string[] = []
    const redact = (text: string, where: string) => {
      heard.push(`${where}: ${text}`)
      return text
    }
    const { tracker, env } = await layPipe({ redact }, world)
    tracker.track('search', { search_term: 'jane@mail.example lamp' })
    await env.advance(2_000)
    expect(heard).toEqual(
      expect.arrayContaining([
        'url: https://shop.example/p/1?utm_campaign=spring&q=lamp',
        'title: Jane’s lamps',
        'referrer: https://jane.example/',
        'campaign: spring',
        'search_term: (email) lamp',
      ]),
    )
    expect(heard.join()).not.toContain('jane@')
  })

  it('takes more away, everywhere', async () => {
    const redact = (text: string) => text.replace(/jane/gi, '(name)').replace('spring', '')
    const { tracker, env } = await layPipe({ redact }, world)
    tracker.track('search', { search_term: 'jane lamp' })
    await env.advance(2_000)
    expect(env.posts).toHaveLength(1)
    expect(sent(env)).not.toMatch(/jane|spring/i)
    expect(sent(env)).toContain('(name) lamp')
  })

  it('puts nothing back: what it gives is redacted again', async () => {
    const { tracker, env } = await layPipe({ redact: () => 'jane@mail.example' }, world)
    tracker.track('search', { search_term: 'lamp' })
    await env.advance(2_000)
    expect(sent(env)).not.toContain('jane@')
  })

  it.each([
    ['throws', boom, /boom/],
    ['gives back no text', () => undefined as unknown as string, /gave back undefined for title\. Give back a text/],
  ])('drops the text where it %s, and says so', async (_, redact, message) => {
    const { tracker, env, errors } = await layPipe({ redact }, world)
    tracker.track('search', { search_term: 'lamp', results: 3 })
    await env.advance(2_000)
    const [payload] = env.collector.payloads
    expect(payload?.events.find(({ name }) => name === 'search')?.properties).toEqual({ search_term: '', results: 3 })
    expect(payload?.contexts[0]).toMatchObject({ page: { url: '', title: '', referrer: '' } })
    expect(errors.map(({ error, where }) => `${where} ${error}`).join()).toMatch(message)
  })
})

describe('beforeSend', () => {
  it('changes what is sent, and not what listeners on the page hear', async () => {
    const beforeSend = (event: StorefrontEvent) => {
      event.context.page.title = 'A lamp'
      return { ...event, properties: { method: 'mail' } }
    }
    const { tracker, env, hooks } = await layPipe({ beforeSend }, world)
    const heard: StorefrontEvent[] = []
    hooks.on('event', (event) => heard.push(event))
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    const [payload] = env.collector.payloads
    expect(payload?.events.find(({ name }) => name === 'share')?.properties).toEqual({ method: 'mail' })
    expect(payload?.contexts[0]).toMatchObject({ page: { title: 'A lamp' } })
    expect(heard.find(({ name }) => name === 'share')).toMatchObject({
      properties: { method: 'link' },
      context: { page: { title: 'Jane’s lamps' } },
    })
  })

  it('drops an event by null: it never waits, and is counted as denied', async () => {
    const beforeSend = (event: StorefrontEvent) => (event.name === 'share' ? null : event)
    const { tracker, env, hooks, names } = await layPipe({ beforeSend })
    const drops: unknown[] = []
    hooks.on('drop', (drop) => drops.push(drop))
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'engage'])
    expect(drops).toEqual([{ reason: 'denied', count: 1 }])
    expect(env.collector.payloads.flatMap(({ dropped }) => dropped)).toMatchObject([{ reason: 'denied', count: 1 }])
  })

  it('is made valid again: personal data, wrong fields and another name are not taken', async () => {
    const beforeSend = (event: StorefrontEvent) =>
      ({
        ...event,
        id: 'x',
        name: 'nonsense',
        properties: { search_term: 'jane@mail.example', results: 'many', email: 'x' },
      }) as StorefrontEvent
    const { tracker, env } = await layPipe({ beforeSend })
    tracker.track('search', { search_term: 'lamp' })
    await env.advance(2_000)
    const search = env.collector.payloads[0]?.events.find(({ name }) => name === 'search')
    expect(search?.properties).toEqual({ search_term: '(email)' })
    expect(search?.id).not.toBe('x')
  })

  it.each([
    ['throws', boom, /boom/],
    ['gives back nothing', () => undefined as unknown as null, /gave back undefined\. Give back the event, or null/],
  ])('lets the event go as it was where it %s, and says so', async (_, beforeSend, message) => {
    const { tracker, env, errors, names } = await layPipe({ beforeSend })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'share', 'engage'])
    expect(errors.map(({ error, where }) => `${where} ${error}`).join()).toMatch(message)
  })
})
