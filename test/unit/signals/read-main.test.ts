// @vitest-environment happy-dom
// What a page is about where its title does not say it, and lists of one.
import { describe, expect, it } from 'vitest'
import { describePage } from '../../../src/pages/page.ts'
import { productOf } from '../../../src/pages/product.ts'
import { readNow } from '../../support/read-now.ts'

const read = (body: string, head: string, url = 'https://hearth.example/index.php?id=7') => {
  document.head.innerHTML = head
  document.body.innerHTML = body
  return readNow(document, url)
}
const BUY = '<h1>Blue Kettle</h1><div><h2>€ 49,00</h2><button>Add to cart</button></div>'
const CARELESS = '<title>asdf</title>'

describe('the main heading', () => {
  it.each([
    ['a picture', '<img alt="Blue Kettle" src="x.jpg">', undefined],
    ['the title of a picture’s link', '<a href="/x.jpg" title="Blue Kettle"><i></i></a>', undefined],
    ['the end of the breadcrumb', '<ul class="Breadcrumbs"><li>Home</li><li>Blue Kettle</li></ul>', undefined],
    ['the address', '', 'https://hearth.example/p/blue-kettle?x=1'],
  ])('is the one that %s says again, where the title says something else', (_what, more, url) => {
    const page = read(`<h1>Welcome to us</h1>${more}${BUY}`, CARELESS, url)
    expect(page).toMatchObject({ echoed: true, prices: ['€ 49,00'] })
    expect(productOf(page)?.item).toMatchObject({ item_name: 'Blue Kettle', price: 49 })
  })

  it('is not one that nothing says again, nor one of the site’s header', () => {
    expect(read(`${BUY}`, CARELESS)).not.toHaveProperty('echoed')
    expect(read('<header><h1>Hearth</h1><img alt="Hearth"></header>', CARELESS)).not.toHaveProperty('echoed')
  })

  it('is what the title says, whatever else is said again', () => {
    const page = read(
      `<h1>Kettles</h1><nav class="breadcrumb">Home / Kettles</nav><h2>Red Pot</h2>`,
      '<title>Red Pot</title>',
    )
    expect(page).not.toHaveProperty('echoed')
    expect(page.headings[0]).toBe('Red Pot')
  })
})

describe('a list of one', () => {
  const card = (n: number) =>
    `<li><a href="/p/${n}"><img src="x.jpg" alt=""><p data-name class="title">Cup ${n}</p><p class="price">€ ${n},50</p></a></li>`
  const HEAD = '<title>Cups</title>'
  const URL_HERE = 'https://hearth.example/categories/cups'

  it('has the only card of a listing', () => {
    const page = describePage(read(`<h1>Cups</h1><ul>${card(3)}</ul>`, HEAD, URL_HERE))
    expect(page.kind).toBe('listing')
    expect(page.list).toEqual([{ item_name: 'Cup 3', price: 3.5, index: 0 }])
  })

  it('has nothing of a block that leads to several places, nor of one of two that are not alike', () => {
    const banner = '<li><img src="x.jpg"><a href="/a">Sale</a><a href="/b">Shipping</a> from € 5,00</li>'
    expect(read(`<h1>Cups</h1><ul>${banner}</ul>`, HEAD, URL_HERE)).not.toHaveProperty('card')
    const other = '<div class="product"><a href="/p/9"><img src="x.jpg">Pot</a><b>€ 9,00</b></div>'
    expect(read(`<h1>Cups</h1><ul>${card(3)}</ul>${other}`, HEAD, URL_HERE)).not.toHaveProperty('card')
  })
})
