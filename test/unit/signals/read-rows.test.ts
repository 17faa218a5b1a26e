// @vitest-environment happy-dom
// The lines of a cart or order as a document shows them, in blocks of any kind.
import { describe, expect, it } from 'vitest'
import { readNow } from '../../support/read-now.ts'

const rowsOf = (main: string) => {
  document.body.innerHTML = `<main>${main}</main>`
  return readNow(document, 'https://shop.example/cart').rows
}

describe('the rows of a cart or order', () => {
  it('are list items with a badge, a bold name and a price, apart from the totals', () => {
    const item = (count: number, name: string, price: string): string =>
      `<li class="flex"><div><svg></svg><span class="abs">${count}</span></div><div><div class="bold">${name}</div><div>Color<!-- -->: <!-- -->Black</div></div><div><div>${price}</div></div></li>`
    const rows = rowsOf(
      `<h1>Thank you</h1><div class="summary"><ul>${item(2, 'Thermos - Black', '$70.00')}${item(1, 'Vase', '$25.00')}</ul>
       <div class="totals"><div>Sub total <span>$95.00</span></div><div class="grand-total"><b>Total</b> <span>$95.00</span></div></div></div>`,
    )
    expect(rows).toMatchObject([
      { name: 'Thermos - Black', texts: ['2', 'Thermos - Black', 'Color', ':', 'Black', '$70.00'], prices: ['$70.00'] },
      { name: 'Vase', prices: ['$25.00'] },
    ])
  })

  it('is found alone, too', () => {
    const rows = rowsOf(
      `<div class="box"><ul><li><img src="a.jpg"><span>1</span><strong>Vase</strong><i>$25.00</i></li></ul>
       <p>Sub total <span>$25.00</span></p></div>`,
    )
    expect(rows?.map(({ name }) => name)).toEqual(['Vase'])
  })

  it('are plain blocks whose pieces are beside the name', () => {
    const line = (name: string, count: number, price: string): string =>
      `<div class="cart__item"><div class="flex"><div><a href="/p/${count}">${name}</a><div>SKU A-${count}</div></div><div>${price}</div></div><div><button></button><span>${count}</span><button></button></div></div>`
    const rows = rowsOf(`${line('Bowl', 1, '$18.00')}${line('Cup', 2, '$30.00')}<div>Total $48.00</div>`)
    expect(rows).toMatchObject([
      { name: 'Bowl', texts: ['Bowl', 'SKU A-1', '$18.00', '1'] },
      { name: 'Cup', prices: ['$30.00'] },
    ])
  })

  it('are rows of a table with a field for the quantity and two prices', () => {
    const rows = rowsOf(
      `<table><tr><td><a href="/p/1"><img src="a.jpg"></a></td><td><a href="/p/1">Hoodie</a></td><td>45,00 €</td><td><input type="number" name="cart[1][qty]" value="2"></td><td>90,00 €</td></tr></table>
       <table><tr><th>Gesamtsumme</th><td>90,00 €</td></tr></table>`,
    )
    expect(rows).toMatchObject([{ name: 'Hoodie', prices: ['45,00 €', '90,00 €'], quantity: '2' }])
  })

  it('are not called after their pictures, and may count by a choice', () => {
    const rows = rowsOf(
      `<table><tr><td><a href="/p/1"><img alt="Thumbnail"></a></td><td><p>T-Shirt</p><p>Size L</p></td><td><select><option>2</option><option>3</option></select></td><td>€20.00</td></tr></table>`,
    )
    expect(rows).toEqual([
      { name: 'T-Shirt', texts: ['T-Shirt', 'Size L', '€20.00'], prices: ['€20.00'], quantity: '2' },
    ])
  })

  it('are not what is offered beside the cart', () => {
    const card = (n: number): string =>
      `<li><a href="/p/${n}"><img src="x.jpg"><h3>Cup ${n}</h3></a><span>€ ${n},50</span><button>Add to cart</button></li>`
    expect(rowsOf(`<ul>${card(1)}${card(2)}${card(3)}</ul>`)).toBeUndefined()
  })
})

describe('the columns of a table that compares', () => {
  const read = (main: string) => {
    document.body.innerHTML = `<main>${main}</main>`
    return readNow(document, 'https://shop.example/compare').columns
  }
  it('are named by their links', () => {
    const head = ['Cup', 'Bowl'].map(
      (name, at) => `<th><a href="/p/${at}"><img></a><a href="/p/${at}">${name}</a></th>`,
    )
    expect(read(`<table><thead><tr><th></th>${head.join('')}</tr></thead><tr><td>Price</td></tr></table>`)).toEqual([
      'Cup',
      'Bowl',
    ])
  })
  it('are none where no products are in its head', () => {
    expect(read('<table><tr><th>Size</th><th>Width</th></tr><tr><td><a href="/p">Cup</a></td></tr></table>')).toBe(
      undefined,
    )
  })
})

describe('the only card of a list', () => {
  const read = (before: string) => {
    document.title = 'Shirts'
    document.body.innerHTML = `<main><h1>Shirts</h1><div><section>${before}<ul><li><a href="/p/1"><img alt="Shirt">Shirt <span>€10.00</span></a></li></ul></section></div></main>`
    return readNow(document, 'https://shop.example/shirts').card?.name
  }
  it('is not the one that is called something else', () => {
    expect(read('')).toBeTruthy()
    expect(read('<h2>Recently viewed</h2>')).toBeUndefined()
  })
})
