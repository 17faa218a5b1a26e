// @vitest-environment happy-dom
// What the place where a product is bought tells, on documents of our own writing.
import { describe, expect, it } from 'vitest'
import { readNow } from '../../support/read-now.ts'

const read = (body: string) => {
  document.head.innerHTML = '<title>Blue Kettle</title>'
  document.body.innerHTML = `<h1>Blue Kettle</h1>${body}`
  return readNow(document, 'https://hearth.example/blue-kettle')
}

describe('where a product is bought', () => {
  it.each([
    ['<form><button name="add-to-cart" value="47">Add to cart</button></form>', '47'],
    ['<form><input type="hidden" name="id_product" value="8"><button>Ajouter au panier</button></form>', '8'],
    ['<div data-product-id="gid-9"><button>Add to cart</button></div>', 'gid-9'],
    ['<form><input name="quantity" value="2"><button>Add to cart</button></form>', undefined],
    ['<input type="hidden" name="product_id" value="8"><form><button>Add to cart</button></form>', undefined],
  ])('tells the number of the product: %s', (body, id) => {
    expect(read(body).productId).toBe(id)
  })

  it('tells whether it is there', () => {
    expect(read('<button>Add to cart</button>').stock).toBe('InStock')
    expect(read('<button disabled>Ausverkauft</button>').stock).toBe('OutOfStock')
    expect(read('<button disabled>Add to cart</button>').stock).toBeUndefined()
    expect(read('<p>Out of stock</p><button>Add to cart</button>').stock).toBe('InStock')
    expect(read(`${'<p>words</p>'.repeat(300)}<p>Sold out</p>`).stock).toBeUndefined()
  })

  it('tells the one currency that the page names', () => {
    expect(read('<meta itemprop="priceCurrency" content="MXN">').currency).toBe('MXN')
    expect(read('<select name="currency"><option>EUR<option selected value="USD"></select>').currency).toBe('USD')
    expect(read('<i data-currency="EUR"></i><i data-currency="USD"></i>').currency).toBeUndefined()
  })

  it('tells the numbers of products on cards, and keeps their buttons apart from the page', () => {
    const card = (n: number) =>
      `<li><div><a href="/p/${n}"><img alt="Cup ${n}"></a><b class="price">€ ${n},50</b></div><button data-product-id="c${n}">Add to cart</button></li>`
    const page = read(`<ul>${card(1)}${card(2)}${card(3)}</ul>`)
    expect(page.buyControls).toBe(0)
    expect(page.cards).toHaveLength(3)
  })
})

describe('markup of other kinds', () => {
  it('is read from RDFa like microdata', () => {
    const page = read(
      '<div vocab="https://schema.org/" typeof="Product"><b property="name">Blue Kettle</b><p property="offers" typeof="Offer"><b property="schema:price" content="49">49</b></p></div>',
    )
    expect(page.microdata[0]).toMatchObject({
      type: 'Product',
      properties: { name: ['Blue Kettle'], offers: [{ type: 'Offer', properties: { price: ['49'] } }] },
    })
  })

  it('is found where an item refers to it by id', () => {
    const page = read(
      '<div itemscope itemtype="https://schema.org/Product" itemref="more none"></div><p id="more"><b itemprop="name">Blue Kettle</b></p>',
    )
    expect(page.microdata).toEqual([])
    const own = read(
      '<div itemscope itemtype="https://schema.org/Product" itemref="more"><i itemprop="sku">7</i></div><p id="more"><b itemprop="name">Blue Kettle</b></p>',
    )
    expect(own.microdata[0]?.properties).toMatchObject({ sku: ['7'], name: ['Blue Kettle'] })
  })
})
