// @vitest-environment happy-dom
// Pages that clobber names, throw, or never end are read in part, and are not changed.
import { describe, expect, it } from 'vitest'
import { readNow } from '../../support/read-now.ts'

const URL_HERE = 'https://hearth.example/products/blue-kettle'
const show = (body: string, head = ''): void => {
  document.head.innerHTML = head
  document.body.innerHTML = body
}
const read = (body: string, head = '') => {
  show(body, head)
  return readNow(document, URL_HERE)
}
const card = (n: number, cls = 'card') =>
  `<li class="${cls}"><a href="/p/${n}"><img src="x.jpg" alt="Cup ${n}"><h3>Cup ${n}</h3></a><span class="price">€ ${n},50</span><button>Add to cart</button></li>`

describe('a hostile page', () => {
  it('has blocks left out that are too large or too many', () => {
    const block = (text: string) => `<script type="application/ld+json">${text}</script>`
    const page = read('', block(`"${'x'.repeat(600_000)}"`) + block('{}').repeat(40))
    expect(page.jsonLd).toHaveLength(29)
    expect(page.skipped).toContain('json-ld 0')
  })

  it('is read where forms and pictures bear the names of what the document offers', () => {
    const names =
      'body title documentElement querySelector querySelectorAll createTreeWalker head forms defaultView'.split(' ')
    const page = read(
      `${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}
       <form name="buy"><input name="textContent"><input name="parentElement"><input name="getAttribute"><input name="querySelectorAll">
       <h1>Blue Kettle</h1><span class="price">€ 49,00</span><button>Add to cart</button></form>`,
      '<title>Blue Kettle</title>',
    )
    expect(page).toMatchObject({ title: 'Blue Kettle', headings: ['Blue Kettle'], prices: ['€ 49,00'], buyControls: 1 })
  })

  it('is read in part where a part of it throws', () => {
    show('<h1>Blue Kettle</h1>', '<title>Blue Kettle</title>')
    const walk = Document.prototype.createTreeWalker
    Document.prototype.createTreeWalker = function (this: Document, root, ...more) {
      if (root === document.body) throw new Error('hostile')
      return walk.call(this, root, ...more)
    }
    try {
      expect(readNow(document, URL_HERE)).toMatchObject({
        title: 'Blue Kettle',
        prices: [],
        skipped: ['scan', 'nodes'],
      })
    } finally {
      Document.prototype.createTreeWalker = walk
    }
  })

  it('is read to a bound where it is endless', () => {
    const page = read(
      `<div itemscope itemtype="x">${'<b itemprop="y" itemscope><i>€ 5</i></b>'.repeat(4_000)}</div>${'<p>€ 7,00</p>'.repeat(12_000)}`,
    )
    expect(page.skipped).toEqual(expect.arrayContaining(['nodes']))
    expect(page.text.length).toBeLessThanOrEqual(3_000)
    expect(page.cards.length).toBeLessThanOrEqual(50)
    expect(page.prices.length).toBeLessThan(20)
  })

  it('is not changed by being read', () => {
    show(
      `<h1>Blue Kettle</h1>${card(1)}${card(2)}<form name="body"><input name="q"></form>`,
      '<title>Blue Kettle</title>',
    )
    const before = document.documentElement.outerHTML
    readNow(document, URL_HERE)
    expect(document.documentElement.outerHTML).toBe(before)
  })
})
