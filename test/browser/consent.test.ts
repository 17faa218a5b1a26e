// What is stored and sent where nobody has said what the shopper allows: the page's consent manager is asked.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { MANAGER } from '../support/consent-manager.ts'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const auto = { 'data-consent': 'auto' }
/** Tags that speak of Google's consent mode only. */
const google = `<script>
  window.dataLayer = []
  function gtag() { dataLayer.push(arguments) }
  gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied' })
</script>`
const stored = 'Object.keys(localStorage).length + Object.keys(sessionStorage).length'

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/none': html('<h1>Shop</h1>', '', auto),
    '/manager': html('<h1>Shop</h1>', MANAGER, auto),
    '/google': html('<h1>Shop</h1>', google, auto),
    '/asked': html('<h1>Shop</h1>', '<script>window.askShop = (answer) => { window.say = answer }</script>', {
      'data-consent': 'askShop',
    }),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

it('is anonymous on a page without a consent manager: no visitor, nothing stored', async () => {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/none'), { waitUntil: 'load' })
  await stage.event('page_view')
  const [context] = stage.log.batches.flatMap(({ body }) => body.contexts)
  expect(context).toMatchObject({ consent: 'anonymous' })
  expect(context).not.toHaveProperty('visitor')
  expect(context).not.toHaveProperty('session')
  expect(await page.evaluate(stored)).toBe(0)
  await page.close()
})

it('is told as the page goes, where it goes before a manager could have come', async () => {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/none'), { waitUntil: 'load' })
  await page.waitForFunction('window.kairos && window.kairos.track')
  await page.goto('about:blank')
  await stage.event('bounce')
  expect(stage.names()).toEqual(['session_start', 'page_view', 'bounce'])
  await page.close()
})

it('waits for the shopper’s answer, and takes a yes', async () => {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/manager'), { waitUntil: 'load' })
  await page.waitForFunction('window.kairos && window.kairos.track')
  await page.evaluate("kairos.push(['track', 'share', { method: 'link' }])")
  expect([stage.log.batches.length, await page.evaluate(stored)]).toEqual([0, 0])
  await page.evaluate('shopperSays(true)')
  await stage.event('share')
  const [context] = stage.log.batches.flatMap(({ body }) => body.contexts)
  expect(context).toMatchObject({ consent: 'granted', visitor: expect.any(String) })
  await page.close()
})

it('takes a no, and lets go of what was held back', async () => {
  const { page } = await stage.open()
  await page.goto(stage.site.url('/manager'), { waitUntil: 'load' })
  await page.waitForFunction('window.kairos && window.kairos.track')
  await page.evaluate('shopperSays(false)')
  await page.evaluate("kairos.push(['track', 'share', { method: 'link' }])")
  await page.goto(stage.site.url('/none'), { waitUntil: 'load' })
  await stage.event('page_view')
  expect(stage.names()).not.toContain('share')
  await page.close()
})

it.each([
  [
    'a data layer’s update to Google’s consent mode',
    '/google',
    "gtag('consent', 'update', { analytics_storage: 'granted' })",
  ],
  ['the function that `data-consent` names', '/asked', "say('granted')"],
])('waits for %s', async (_, path, yes) => {
  const { page } = await stage.open()
  await page.goto(stage.site.url(path), { waitUntil: 'load' })
  await page.waitForFunction('window.kairos && window.kairos.track')
  await page.evaluate("kairos.push(['track', 'share', { method: 'link' }])")
  expect([stage.log.batches.length, await page.evaluate(stored)]).toEqual([0, 0])
  await page.evaluate(yes)
  await stage.event('share')
  const [context] = stage.log.batches.flatMap(({ body }) => body.contexts)
  expect(context).toMatchObject({ consent: 'granted', visitor: expect.any(String) })
  await page.close()
})
