// The pipe with detection: signals in, events at the collector out.
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { stepOf } from '../../src/events/aftercare.ts'
import { createDetectors } from '../../src/events/detectors.ts'
import type { Tracker } from '../../src/face.ts'
import { createHooks } from '../../src/hooks.ts'
import type { Parts } from '../../src/parts.ts'
import type { Emit } from '../../src/signals/signal.ts'
import { lay } from '../../src/tracker.ts'
import { createFakeEnvironment, type FakeEnvironment } from '../support/fake-environment.ts'
import { pageSignal } from '../support/signals.ts'

let env: FakeEnvironment
let emit: Emit
let tracker: Tracker

const parts = (world: FakeEnvironment): Parts => ({
  env: world,
  hooks: createHooks(),
  detect: createDetectors,
  sources: () => [
    (given) => {
      emit = given
      return () => {}
    },
  ],
  consentFrom: () => () => {},
  stepOf,
  seesPages: true,
})

async function openPage(url: string, referrer = ''): Promise<void> {
  await env?.advance(1_000)
  env = createFakeEnvironment({ ...(env ? { beside: env } : { indexedDB: new IDBFactory() }), url, referrer })
  tracker = lay({ endpoint: '/k', shop: 'demo', consent: 'granted' }, parts(env))
  await env.settle()
  emit({ ...pageSignal(env.now(), url), referrer })
}
const leave = (following = false): void => {
  emit({ kind: 'leave', time: env.now(), following, visibleMs: 900 })
}
const attend = async (): Promise<void> => {
  await env.advance(10_000)
  emit({ kind: 'attention', time: env.now(), visibleMs: 10_000 })
}
const arrived = async (): Promise<{ name: string; transitions?: object[]; properties: object }[]> => {
  await tracker.flush()
  await env.advance(3_000)
  const events = env.collector.payloads.flatMap((payload) => payload.events)
  return [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) => (a.id < b.id ? -1 : 1)) as never
}
const names = async (): Promise<string[]> => (await arrived()).map(({ name }) => name)

beforeEach(async () => {
  env = undefined as unknown as FakeEnvironment
  await openPage('https://shop.example/', 'https://www.google.com/')
})

describe('a bounce', () => {
  it('is told as the page goes, once', async () => {
    leave()
    emit({ kind: 'return', time: env.now() })
    leave()
    expect(await names()).toEqual(['session_start', 'page_view', 'bounce'])
    expect(tracker.journey().moments).toMatchObject([
      { moment: 'zmot', outcome: 'lost' },
      { moment: 'fmot', outcome: 'lost', why: 'left-at-once' },
    ])
  })

  it('is taken back when the shopper comes back to the tab and stays', async () => {
    leave()
    emit({ kind: 'return', time: env.now() })
    await attend()
    const events = await arrived()
    expect(events.at(-1)).toMatchObject({
      name: 'engage',
      transitions: [
        { moment: 'fmot', outcome: 'won', recovered: true },
        { moment: 'zmot', outcome: 'open', recovered: true },
      ],
    })
  })

  it('is taken back by the page that comes out of the back-forward cache', async () => {
    leave()
    emit({ ...pageSignal(env.now()), how: 'restore' })
    expect(await names()).toEqual(['session_start', 'page_view', 'bounce', 'page_view', 'engage'])
    expect(tracker.journey().moments).toContainEqual(
      expect.objectContaining({ moment: 'fmot', outcome: 'won', recovered: true }),
    )
  })

  it('is none where a link of the shop is followed, and none when engaged', async () => {
    leave(true)
    await openPage('https://shop.example/p/1', 'https://shop.example/')
    leave()
    expect(await names()).toEqual(['session_start', 'page_view', 'page_view', 'engage'])
  })
})

describe('a visit', () => {
  it('begins with its source, and another one with a message that was followed', async () => {
    await env.advance(40 * 60_000)
    tracker.track('purchase', { transaction_id: '7' })
    await env.advance(86_400_000)
    await openPage('https://shop.example/orders/7?kt=shipped&utm_source=mail&utm_medium=email')
    const starts = (await arrived()).filter(({ name }) => name === 'session_start')
    expect(starts.map(({ properties }) => (properties as { source: { kind: string } }).source.kind)).toEqual([
      'search',
      'unknown',
      'email',
    ])
    expect(starts.at(-1)?.properties).toMatchObject({ step: 'shipped' })
    expect(await names()).toContain('delivery_update')
    expect(tracker.journey().moment).toBe('tmot')
  })

  it('after an order is a return visit, once', async () => {
    tracker.track('purchase', { transaction_id: '7' })
    await env.advance(86_400_000)
    await openPage('https://shop.example/')
    await openPage('https://shop.example/p/1', 'https://shop.example/')
    expect((await names()).filter((name) => name === 'return_visit')).toHaveLength(1)
  })
})

describe('a page that comes late', () => {
  it('is told before what its data layer said, which was heard first', async () => {
    const url = 'https://shop.example/s'
    emit({ kind: 'route', time: env.now(), url, referrer: 'https://shop.example/' })
    emit({ kind: 'data-layer', time: env.now(), layer: 'dataLayer', event: 'search', data: { search_term: 'tea' } })
    emit({ ...pageSignal(env.now(), url), how: 'route' })
    expect(await names()).toEqual(['session_start', 'page_view', 'page_view', 'engage', 'search'])
  })

  it('has what the shop calls meanwhile under its own address', () => {
    const heard: string[] = []
    tracker.on('event', ({ name, context }) => heard.push(`${name} ${context.page.id}`))
    const url = 'https://shop.example/s'
    emit({ kind: 'route', time: env.now(), url, referrer: 'https://shop.example/' })
    tracker.track('custom:tab', { open: true })
    emit({ ...pageSignal(env.now(), url), how: 'route' })
    const pages = new Set(heard.map((line) => line.split(' ')[1]))
    expect(heard.map((line) => line.split(' ')[0])).toEqual(['custom:tab', 'page_view', 'engage'])
    expect(pages.size).toBe(1)
  })

  it('begins its visit when it came, not when it was read', async () => {
    await env.advance(86_400_000)
    const times: Record<string, number> = {}
    env = createFakeEnvironment({ beside: env, url: 'https://shop.example/' })
    tracker = lay({ endpoint: '/k', consent: 'granted' }, parts(env))
    tracker.on('event', ({ name, time }) => {
      times[name] = Date.parse(time)
    })
    const came = env.now()
    await env.advance(300)
    tracker.track('share', { method: 'link' })
    emit(pageSignal(came + 100, 'https://shop.example/'))
    expect(times).toMatchObject({ session_start: came, page_view: came + 100, share: came + 300 })
  })
})
