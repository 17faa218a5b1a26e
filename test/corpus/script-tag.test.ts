// Real product pages, served locally with the script tag put in: what arrives at the collector.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, openChromium } from '../support/browsers.ts'
import { type CollectorLog, openCollectorLog } from '../support/collector-log.ts'
import { openSite, type Site } from '../support/site.ts'
import { type Case, corpusCases, hasCorpus } from './cases.ts'

/** Ten shops, ten systems, eight languages. */
const CHOSEN =
  'argos.co.uk eduscho.at galeriajubilerska.pl getit.co.il gsm-komplekt.com mobly.com.br nay.sk pharao24.de tmon.co.kr vmzona.com'
    .split(' ')
    .map((site) => `${site}--product-1`)

const cases: Case[] = hasCorpus() ? corpusCases().filter(({ id }) => CHOSEN.includes(id)) : []
if (!hasCorpus()) console.log('Left out: real product pages with the script tag, as ../shared/corpus is not there.')

let chromium: Chromium
let log: CollectorLog
let site: Site

const isUtf8 = (bytes: Buffer): boolean => !bytes.toString('utf8').includes('\ufffd')
/** The tag goes where a shop puts it: into the head, bytes around it as they are. */
function withTag(html: Buffer): Buffer {
  const tag = `<script async src="/kairos/kairos.min.js" data-endpoint="${log.endpoint}" data-shop="corpus" data-consent="granted"></script>`
  const head = html.toString('latin1').search(/<head[^>]*>/i)
  const at = head < 0 ? 0 : html.indexOf('>', head) + 1
  return Buffer.concat([html.subarray(0, at), Buffer.from(tag), html.subarray(at)])
}

describe.runIf(hasCorpus())('a real product page with the script tag', () => {
  beforeAll(async () => {
    ;[chromium, log] = await Promise.all([openChromium({ human: true }), openCollectorLog()])
    site = await openSite(
      Object.fromEntries(
        cases.map((one) => {
          const body = withTag(one.html())
          const type = isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html'
          return [`/${one.id}`, () => ({ body, headers: { 'content-type': type } })]
        }),
      ),
    )
  })
  afterAll(async () => {
    await chromium?.close()
    await Promise.all([site?.close(), log?.close()])
  })

  it.each(cases.map((one) => [one.id, one] as const))(
    '%s tells its name, price and currency',
    async (id, { expected }) => {
      log.clear()
      const context = await chromium.browser.createBrowserContext()
      const page = await context.newPage()
      await page.setRequestInterception(true)
      page.on('request', (request) => {
        const isOurs = request.url().startsWith(site.origin) || request.url() === log.endpoint
        void (isOurs ? request.continue() : request.abort()).catch(() => {})
      })
      await page.goto(site.url(`/${id}`), { waitUntil: 'domcontentloaded' })
      const [view] = (await log.eventsSeen((all) => all.some(({ name }) => name === 'view_item'))).filter(
        ({ name }) => name === 'view_item',
      )
      expect(view?.properties).toMatchObject({
        currency: expected?.currency,
        items: [{ item_name: expected?.name, price: expected?.price }],
      })
      await context.close()
    },
  )
})
