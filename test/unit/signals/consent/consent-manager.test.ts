// @vitest-environment happy-dom
// What the page's consent managers say the shopper allows: the IAB's framework, Google's consent mode, Shopify's privacy.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchConsent } from '../../../../src/signals/consent/consent-manager.ts'
import { putGlobals, type Watched, watchWith } from '../../../support/watching.ts'

let answers: string[]
let watched: Watched

/** As a page that is loaded; the names are of its data layers. */
function ask(names: readonly string[] = ['dataLayer']): void {
  watched = watchWith((_, watch) => watchConsent(watch, names, (answer) => answers.push(answer)))
}
/** As `gtag` does: its arguments object. */
function gtag(..._: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: that is what a tag pushes
  layer.push(arguments)
}
let layer: unknown[]

beforeEach(() => {
  vi.useFakeTimers()
  answers = []
  layer = []
  putGlobals({ dataLayer: layer })
})
afterEach(() => {
  watched.stop()
  expect(watched.reports).toEqual([])
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is anonymous where there is none, two seconds after the page is loaded', () => {
  ask()
  vi.advanceTimersByTime(1_900)
  expect(answers).toEqual([])
  vi.advanceTimersByTime(400)
  expect(answers).toEqual(['anonymous'])
  vi.advanceTimersByTime(60_000)
  expect(answers).toEqual(['anonymous'])
})

it('says nothing while a manager that cannot be asked has not told its answer elsewhere', () => {
  putGlobals({ OneTrust: {} })
  ask()
  vi.advanceTimersByTime(60_000)
  expect(answers).toEqual([])
})

describe('Google’s consent mode', () => {
  it('waits for the update after a no by default, and follows each one', () => {
    gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied', wait_for_update: 500 })
    ask()
    vi.advanceTimersByTime(60_000)
    expect(answers).toEqual([])
    gtag('consent', 'update', { analytics_storage: 'granted', ad_storage: 'denied' })
    vi.advanceTimersByTime(1_000)
    expect(answers).toEqual(['granted'])
    gtag('event', 'page_view', {})
    gtag('consent', 'update', { analytics_storage: 'denied' })
    vi.advanceTimersByTime(1_000)
    expect(answers).toEqual(['granted', 'denied'])
  })

  it('takes a yes by default', () => {
    gtag('consent', 'default', { analytics_storage: 'granted' })
    ask()
    expect(answers).toEqual(['granted'])
  })

  it('waits where one of several regions’ defaults is a no', () => {
    gtag('consent', 'default', { analytics_storage: 'granted' })
    gtag('consent', 'default', { analytics_storage: 'denied', region: ['DE'] })
    ask()
    vi.advanceTimersByTime(60_000)
    expect(answers).toEqual([])
  })

  it('an update that says nothing of analytics changes nothing', () => {
    gtag('consent', 'default', { analytics_storage: 'denied' })
    gtag('consent', 'update', { ad_storage: 'granted' })
    ask()
    vi.advanceTimersByTime(5_000)
    expect(answers).toEqual([])
  })

  it('changes nothing of the layer, calls no getter, and is not read where no layer is watched', () => {
    const hostile = {
      0: 'consent',
      get 1() {
        throw new Error('called')
      },
    }
    layer.push(hostile, null, 'consent', ['consent', 'update', { analytics_storage: 'granted' }])
    const before = [...layer]
    const { push } = layer
    ask([])
    vi.advanceTimersByTime(5_000)
    expect(answers).toEqual(['anonymous'])
    watched.stop()
    ask()
    expect(answers).toEqual(['anonymous', 'granted'])
    expect(layer).toEqual(before)
    expect(layer.push).toBe(push)
  })
})

describe('the IAB’s framework', () => {
  type Call = (data: object, ok: boolean) => void
  const manager = () => {
    const calls: Call[] = []
    const removed: number[] = []
    const api = (command: string, _: number, call: Call, id?: number) =>
      void (command === 'addEventListener' ? calls.push(call) : removed.push(id ?? -1))
    const tell = (eventStatus: string, allowed: boolean) =>
      calls.forEach((call) => {
        call({ eventStatus, gdprApplies: true, listenerId: 7, purpose: { consents: { 1: allowed, 8: allowed } } }, true)
      })
    return { api, tell, removed }
  }

  it('is asked also where it comes late, beside a manager that was there before', () => {
    const { api, tell, removed } = manager()
    putGlobals({ OneTrust: {} })
    ask()
    vi.advanceTimersByTime(10_000)
    putGlobals({ __tcfapi: api })
    vi.advanceTimersByTime(1_000)
    tell('cmpuishown', false)
    expect(answers).toEqual([])
    tell('useractioncomplete', true)
    tell('useractioncomplete', false)
    expect(answers).toEqual(['granted', 'denied'])
    watched.stop()
    expect(removed).toEqual([7])
  })

  it('goes before what a data layer says', () => {
    const { api, tell } = manager()
    putGlobals({ __tcfapi: api })
    gtag('consent', 'update', { analytics_storage: 'granted' })
    ask()
    tell('tcloaded', false)
    vi.advanceTimersByTime(5_000)
    expect(answers).toEqual(['denied'])
  })
})

describe('Shopify’s customer privacy', () => {
  it('is asked now, and when the shopper has answered', () => {
    let isAllowed = false
    putGlobals({ Shopify: { customerPrivacy: { analyticsProcessingAllowed: () => isAllowed } } })
    ask()
    vi.advanceTimersByTime(10_000)
    expect(answers).toEqual([])
    isAllowed = true
    document.dispatchEvent(new Event('visitorConsentCollected'))
    isAllowed = false
    document.dispatchEvent(new Event('visitorConsentCollected'))
    expect(answers).toEqual(['granted', 'denied'])
    watched.stop()
    document.dispatchEvent(new Event('visitorConsentCollected'))
    expect(answers).toHaveLength(2)
  })

  it.each([
    ['a no of an earlier visit', 'no', ['denied']],
    ['nothing where the shopper was never asked', '', []],
  ])('is %s', (_, analytics, expected) => {
    const currentVisitorConsent = () => ({ analytics })
    putGlobals({ Shopify: { customerPrivacy: { analyticsProcessingAllowed: () => false, currentVisitorConsent } } })
    ask()
    vi.advanceTimersByTime(10_000)
    expect(answers).toEqual(expected)
  })

  it('is a yes at once where nothing has to be asked', () => {
    putGlobals({ Shopify: { customerPrivacy: { analyticsProcessingAllowed: () => true } } })
    ask()
    expect(answers).toEqual(['granted'])
  })
})
