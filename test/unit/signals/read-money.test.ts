// @vitest-environment happy-dom
// Prices as themes take them apart, on documents of our own writing.
import { describe, expect, it } from 'vitest'
import { readNow } from '../../support/read-now.ts'

const read = (body: string) => {
  document.head.innerHTML = '<title>Blue Kettle</title>'
  document.body.innerHTML = `<h1>Blue Kettle</h1>${body}<button>Add to cart</button>`
  return readNow(document, 'https://hearth.example/blue-kettle')
}
const first = (body: string) => read(body).prices[0]

describe('a price in pieces', () => {
  it.each([
    ['<div class="price">$229<sup>99</sup></div>', '$229.99'],
    ['<p class="price"><span>$</span><span>19</span><span class="cents">99</span></p>', '$19.99'],
    ['<p class="price"><i>R$</i> <i>1</i><i>.</i><i>249</i><i>,</i><i>00</i></p>', 'R$ 1.249,00'],
    ['<p class="amount"><b>15 490</b> <span>Ft</span></p>', '15 490 Ft'],
    ['<p class="value"><span class="price">3,690</span> ₪</p>', '3,690 ₪'],
    ['<p>99 ر.س</p>', '99 ر.س'],
  ])('is put together: %s', (body, text) => {
    expect(first(body)).toBe(text)
  })

  it('is read once where it is there for the eye and for those who listen', () => {
    const eye = '<span aria-hidden="true"><i>$</i><i>19</i><sup>99</sup></span>'
    const page = read(`<span class="price"><span class="sr-only">$19.99</span>${eye}</span>`)
    expect(page.prices).toEqual(['$19.99'])
  })

  it('is not joined over the cells of a table', () => {
    const page = read('<table><tr><td>Up to 4</td><td class="price">4,49 €</td></tr></table>')
    expect(page.prices).toEqual(['4,49 €'])
  })

  it('is a range where a dash joins two, and not where a dash stands for cents', () => {
    expect(first('<p class="price"><b>$34</b> - <b>$40</b></p>')).toBe('$34 - $40')
    expect(first('<p class="price"><s>2 490,-</s> <b>1 990,-</b></p>')).toBe('1 990,-')
  })

  it('is without what its class calls old, or its style hides', () => {
    expect(first('<p class="price">72.00 USD <i class="original-price">90.00</i></p>')).toBe('72.00 USD')
    expect(first('<p class="price">40.00 € <i style="display: none">4000</i></p>')).toBe('40.00 €')
    expect(first('<p class="price with-list-price">27,50 €</p>')).toBe('27,50 €')
  })
})

describe('which price comes first', () => {
  it.each([
    ['what is said before it calls the other old', '<p>RRP <b>59 €</b></p><p>Now <b>49 €</b></p>', '49 €'],
    ['the other is a shipping cost', '<dl><dt>Shipping</dt><dd>5 €</dd><dt>Price</dt><dd>49 €</dd></dl>', '49 €'],
    ['it is called a price', '<p>with 10 € of fun</p><p class="sale-price">49 €</p>', '49 €'],
    [
      'a style sheet strikes the other through',
      '<style>.a{text-decoration-line:line-through}</style><p class="a">59 €</p><p>49 €</p>',
      '49 €',
    ],
  ])('is told where %s', (_, body, text) => {
    expect(first(body)).toBe(text)
  })
})
