// Structured data and texts as an enemy would write them: read to a bound, without an error, and to small facts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePage } from '../../src/pages/page.ts'
import { bounded, RUNS, repeat } from '../support/bounded.ts'
import { snapshotOf } from '../support/snapshot-of.ts'

const MAX_BLOCK = 500_000
const MAX_PAGE_CHARACTERS = 60_000
const describeJsonLd = (...jsonLd: string[]) => bounded(() => describePage(snapshotOf({ jsonLd })))
const sizeOf = (value: unknown): number => JSON.stringify(value).length

describe('a block of structured data', () => {
  it.each([...RUNS, ' ', '\n', '\u00a0'])(
    'that is nothing but %j comes to an end, also as a name and around a product',
    (part) => {
      const run = repeat(part, MAX_BLOCK)
      const named = JSON.stringify({
        '@type': 'Product',
        name: run,
        offers: { price: run.slice(0, 50_000), priceCurrency: run.slice(0, 500) },
      })
      for (const text of [run, named, `{"@type":"Product"}${run}`, `${run}{"@type":"Product"}`]) {
        expect(sizeOf(describeJsonLd(text))).toBeLessThan(MAX_PAGE_CHARACTERS)
      }
    },
  )

  it.each([
    ['deep lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['deep objects', `${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}`],
    ['deep products', `${'{"@type":"Product","isRelatedTo":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['many products', `[${Array(25_000).fill('{"@type":"Product"}').join()}]`],
    ['many offers', `{"@type":"Product","name":"a","offers":[${Array(20_000).fill('{"price":1}').join()}]}`],
    [
      'many variants',
      `{"@type":"ProductGroup","name":"a","hasVariant":[${Array(8_000).fill('{"@type":"Product","offers":{"price":1}}').join()}]}`,
    ],
    ['many types', `{"@type":[${Array(60_000).fill('"Product"').join()}]}`],
    [
      'a chain of references',
      `[${Array.from({ length: 8_000 }, (_, i) => `{"@id":"${i}","isRelatedTo":{"@id":"${i + 1}"}}`).join()}]`,
    ],
    [
      'a circle of references',
      '[{"@id":"a","@type":"Product","isVariantOf":{"@id":"b"}},{"@id":"b","@type":"ProductGroup","hasVariant":[{"@id":"a"}]}]',
    ],
  ])('with %s is read to a bound, thirty times over', (_, text) => {
    expect(sizeOf(describeJsonLd(...Array(30).fill(text)))).toBeLessThan(MAX_PAGE_CHARACTERS)
  })

  it('cannot reach the prototype of anything', () => {
    const evil =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"Product","name":"a","offers":{"__proto__":{"price":"5"},"price":"9.00","priceCurrency":"EUR"}}'
    describeJsonLd(evil, `[${evil}]`, `{"@graph":[${evil}]}`)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(([] as unknown as { price?: unknown }).price).toBeUndefined()
  })

  it('of any shape makes a page and no error', () => {
    const key = fc.constantFrom(
      ...'@type @id @graph name offers price lowPrice priceCurrency hasVariant sku url brand availability itemListElement mainEntity __proto__ constructor toString length'.split(
        ' ',
      ),
    )
    const value = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.constantFrom(
          'Product',
          'ProductGroup',
          'Offer',
          'Article',
          'BreadcrumbList',
          'https://schema.org/InStock',
          'EUR',
          '9,90',
        ),
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
      ),
      any: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.dictionary(key, tie('any'), { maxKeys: 6 }),
        fc.array(tie('any'), { maxLength: 4 }),
      ),
    })).any
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3 }), fc.string(), (blocks, text) => {
        const jsonLd = blocks.map((block) => JSON.stringify(block))
        expect(describePage(snapshotOf({ jsonLd, title: text, headings: [text] })).kind).toBeTypeOf('string')
        const cut = jsonLd.map((one) => one.slice(0, -1))
        expect(describePage(snapshotOf({ jsonLd: cut, text })).kind).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a page whose every text is', () => {
  it.each([...RUNS, ' ', '\n', '\u00a0'])('a run of %j is described', (part) => {
    const run = (length: number): string => repeat(part, length)
    const page = bounded(() =>
      describePage(
        snapshotOf({
          title: run(300),
          language: run(300),
          canonical: `https://shop.example/${encodeURIComponent(run(600).replaceAll('\ud800', 'x'))}`,
          bodyId: run(1_000),
          bodyClasses: run(1_000),
          metas: Object.fromEntries(
            ['og:type', 'og:title', 'og:price:amount', 'product:price:amount', 'product:price:currency'].map((name) => [
              name,
              run(500),
            ]),
          ),
          headings: [run(300), run(300)],
          prices: Array(8).fill(run(90)),
          pageTypes: Array(20).fill(run(200)),
          cards: Array(50).fill({ name: run(300), href: run(1_000), price: run(90) }),
          fields: Array(60).fill(run(80)),
          text: run(3_000),
          buyControls: 1,
        }),
      ),
    )
    expect(sizeOf(page)).toBeLessThan(MAX_PAGE_CHARACTERS * 2)
  })
})
