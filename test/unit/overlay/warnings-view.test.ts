// @vitest-environment happy-dom
// The view of warnings: it counts them beside its title, looks at the data layer meanwhile, and asks the time once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWarningsView } from '../../../src/overlay/warnings-view.ts'
import { heardEvent } from '../../support/heard.ts'
import { setView, type ViewStage } from '../../support/view-stage.ts'

const page = window as unknown as { dataLayer?: object[] }
const NOW = new Date('2026-11-22T10:00:00.000Z')
let stage: ViewStage
let asked: [string, RequestInit | undefined][]
let date: string | null

const money = (id: string) =>
  heardEvent(id, { name: 'view_item', properties: { value: 5 }, found: ['page'], time: NOW.toISOString() })
const items = () => [...stage.view.element.querySelectorAll('li')].map(({ textContent }) => textContent)

/** What the page has asked for itself. */
const asks = (initiatorType: string, name: string): void =>
  void vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([{ initiatorType, name } as unknown as PerformanceResourceTiming])

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] })
  asked = []
  date = NOW.toUTCString()
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    asked.push([url, init])
    if (date === null) throw new TypeError('Failed to fetch')
    return new Response(null, { headers: { Date: date } })
  })
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - performance.timeOrigin)
  asks('fetch', `${location.origin}/cart.json`)
  stage = setView(createWarningsView)
})
afterEach(() => {
  stage.view.stop?.()
  stage.view.element.remove()
  Reflect.deleteProperty(page, 'dataLayer')
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('says that there is nothing to warn of', () => {
  stage.view.draw()
  expect(stage.text()).toMatch('Nothing to warn of so far')
  expect(stage.view.badge?.()).toBe(0)
})

it('counts its warnings beside the title before it is shown, and names each with its fix', () => {
  stage.hear('event', money('1'))
  stage.hear('event', money('2'))
  expect(stage.view.badge?.()).toBe(1)
  stage.view.draw()
  expect(items()).toEqual([expect.stringMatching(/Warning: view_item tells an amount without a currency.*Fix: /)])
})

it('warns of a push that became no event, five seconds later', async () => {
  stage.hear('event', heardEvent('1', { found: ['load'] }))
  stage.view.draw()
  page.dataLayer = [{ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'A' }] } }]
  await vi.advanceTimersByTimeAsync(3_000)
  expect(items()).toEqual([])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(items()).toEqual([expect.stringMatching('add_to_cart in dataLayer became no event')])
})

it('goes on where the page’s data layer throws at whoever reads it', async () => {
  const trap = () => {
    throw new Error('hands off')
  }
  page.dataLayer = new Proxy([], { getOwnPropertyDescriptor: trap, get: trap })
  await vi.advanceTimersByTimeAsync(3_000)
  stage.hear('event', money('1'))
  stage.view.draw()
  expect(items()).toHaveLength(1)
})

describe('the time', () => {
  it('is asked of the shop’s own host, once, and not before the view is shown', async () => {
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked).toEqual([])
    stage.view.draw()
    stage.view.draw()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toEqual([[`${location.origin}/robots.txt`, expect.objectContaining({ method: 'HEAD' })]])
    expect(items()).toEqual([])
  })

  it('is not asked where the page asks its own host for nothing: a policy may forbid it', async () => {
    for (const [how, url] of [
      ['img', `${location.origin}/a.png`],
      ['fetch', 'https://elsewhere.example/'],
    ] as const) {
      asks(how, url)
      stage.view.stop?.()
      stage.view.element.remove()
      stage = setView(createWarningsView)
      stage.view.draw()
      await vi.advanceTimersByTimeAsync(2_000)
    }
    expect(asked).toEqual([])
  })

  it('is warned of where the clock is off by more than a minute', async () => {
    date = new Date(NOW.getTime() - 600_000).toUTCString()
    stage.view.draw()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(items()).toEqual([expect.stringMatching('10 min ahead of the shop’s server')])
  })

  it('is let be where it is not told', async () => {
    date = null
    stage.view.draw()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(items()).toEqual([])
  })

  it('is warned of where the clock is put back during the visit', async () => {
    vi.mocked(performance.now).mockImplementation(() => Date.now() - performance.timeOrigin + 600_000)
    stage.view.draw()
    expect(items()).toEqual([expect.stringMatching('put back by 10 min')])
  })
})

it('hears what a policy has forbidden as sending fails', () => {
  const violation = Object.assign(new Event('securitypolicyviolation'), {
    effectiveDirective: 'connect-src',
    blockedURI: 'https://c.example/k',
    disposition: 'enforce',
  })
  window.dispatchEvent(violation)
  window.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { disposition: 'enforce' }))
  stage.hear('delivery', { ids: ['1'], state: 'retrying', at: Date.now() + 1_000, why: 'TypeError: Failed to fetch' })
  stage.view.draw()
  expect(items()).toEqual([expect.stringMatching('blocked a request to https://c.example/k')])
})

it('looks at nothing any more once it is stopped', async () => {
  stage.view.stop?.()
  page.dataLayer = [{ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'A' }] } }]
  stage.hear('event', heardEvent('1', { found: ['load'] }))
  await vi.advanceTimersByTimeAsync(20_000)
  stage.view.draw()
  expect(items()).toEqual([])
})
