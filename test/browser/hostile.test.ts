// Pages with broken or hostile marks: nothing is thrown, nothing hangs, and reading stays bounded.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../support/storefront-page.ts'

let stage: Stage
const ld = (text: string): string => `<script type="application/ld+json">${text}</script>`
const good = '{"@type":"Product","name":"Nord Teapot","sku":"T-1","offers":{"price":"48.00","priceCurrency":"EUR"}}'
const body = '<h1>Nord Teapot</h1><p class="price">48,00 €</p><button>Add to cart</button>'
const deep = `${'{"@type":"Product","isRelatedTo":'.repeat(10_000)}1${'}'.repeat(10_000)}`
const scopes = `${'<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">x</span>'.repeat(2_000)}`

beforeAll(async () => {
  stage = await openStage((html) => ({
    '/cut': html(body, ld(good.slice(0, 60)) + ld(good)),
    '/large': html(body, ld(`{"@type":"Product","name":"${'x'.repeat(5_000_000)}"}`) + ld(good)),
    '/deep': html(body, ld(deep) + ld(good)),
    '/proto': html(
      body,
      ld(`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${good.slice(1)}`),
    ),
    '/scopes': html(body + scopes, ld(good)),
    '/clobbered': html(
      `${body}<form name="body"></form><img name="title"><form name="querySelectorAll"></form><input id="location">`,
      ld(good),
    ),
    '/markup': html(
      '<h1>&lt;img src=x onerror=alert(1)&gt;</h1><p class="price">48,00 €</p><button>Add to cart</button>',
      ld(good.replace('Nord Teapot', '<img src=x onerror=alert(1)>')),
    ),
  }))
})
afterAll(() => stage?.close())
beforeEach(() => stage.log.clear())

describe('a page with', () => {
  it.each(['/cut', '/large', '/deep', '/proto', '/scopes', '/clobbered'])(
    '%s marks still tells its product, and throws nothing',
    async (path) => {
      const { page, faults } = await stage.open()
      await page.goto(stage.site.url(path), { waitUntil: 'load' })
      const view = await stage.event('view_item')
      expect(view.properties).toMatchObject({ items: [{ item_name: 'Nord Teapot' }] })
      expect(faults).toEqual([])
      expect(await page.evaluate('({}).polluted')).toBeUndefined()
      expect(stage.log.batches.flatMap((batch) => batch.faults)).toEqual([])
      expect(Math.max(...stage.log.batches.map(({ bytes }) => bytes))).toBeLessThan(100_000)
      await page.close()
    },
  )

  it('markup in a name sends it as the text that it is', async () => {
    const { page } = await stage.open()
    await page.goto(stage.site.url('/markup'), { waitUntil: 'load' })
    const view = await stage.event('view_item')
    expect(view.properties).toMatchObject({ items: [{ item_name: '<img src=x onerror=alert(1)>' }] })
    await page.close()
  })
})
