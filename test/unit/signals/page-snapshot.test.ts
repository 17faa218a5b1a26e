// @vitest-environment happy-dom
// What is read off documents of our own writing.
import { beforeEach, describe, expect, it } from 'vitest'
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

beforeEach(() => {
  document.body.removeAttribute('id')
  document.body.removeAttribute('class')
})

describe('readPage', () => {
  it('reads names, metas, address and language', () => {
    document.documentElement.lang = 'de'
    document.body.id = 'product'
    document.body.className = 'lang-de'
    const page = read(
      '<h1>Blue Kettle</h1>',
      '<title> Blue\n Kettle </title><link rel="canonical" href="/blue"><meta property="OG:Type" content="product"><meta property="og:type" content="website">',
    )
    expect(page).toMatchObject({
      title: 'Blue Kettle',
      language: 'de',
      canonical: 'https://hearth.example/blue',
      bodyId: 'product',
      bodyClasses: 'lang-de',
      headings: ['Blue Kettle'],
      skipped: [],
    })
    expect(page.metas['og:type']).toBe('product')
  })

  it('puts the heading first that the title agrees with', () => {
    const page = read('<h1>Cookies?</h1><h1>Blue Kettle</h1>', '<title>Blue Kettle – Hearth</title>')
    expect(page.headings[0]).toBe('Blue Kettle')
  })

  it('finds the price between heading and button, without the struck-through, the shipping and the hidden ones', () => {
    const page = read(
      `<nav>Free shipping over € 100</nav><h1>Blue Kettle</h1>
       <div><del>€ 59,00</del> <s class="x">€ 58,00</s> <span class="old-price">€ 57,00</span> <span class="price">€ 49,00</span></div>
       <p class="shipping">plus € 5,95 shipping</p><p hidden>€ 1,00</p><button>In den Warenkorb</button>`,
      '<title>Blue Kettle</title>',
    )
    expect(page.prices[0]).toBe('€ 49,00')
    expect(page.prices.join()).not.toMatch(/5[789],00|1,00/)
    expect(page.buyControls).toBe(1)
  })

  it('joins a number and a currency that stand in elements of their own', () => {
    const page = read(
      '<h1>Чайник</h1><p><b>1 249</b>&nbsp;<i>₽</i></p><button>В корзину</button>',
      '<title>Чайник</title>',
    )
    expect(page.prices).toEqual(['1 249 ₽'])
  })

  it.each([
    'Add to bag',
    'In den Warenkorb',
    'Ajouter au panier',
    'Añadir al carrito',
    'Aggiungi al carrello',
    'Do košíka',
    'В корзину',
    'カートに入れる',
    '加入購物車',
    'Buy now',
  ])('takes «%s» for a control that buys', (label) => {
    expect(read(`<h1>x</h1><button>${label}</button>`).buyControls).toBe(1)
  })

  it.each(['View cart', 'Zum Warenkorb', 'Voir le panier', 'Cart (2)', 'Add to wishlist', 'Checkout'])(
    'does not take «%s» for a control that buys',
    (label) => {
      expect(read(`<h1>x</h1><a href="/x">${label}</a>`).buyControls).toBe(0)
    },
  )

  it('does not take what another site sells for bought here', () => {
    expect(read('<h1>x</h1><a href="https://mall.example.com/7">Buy now</a>').buyControls).toBe(0)
    expect(read('<h1>x</h1><a href="https://www.hearth.example/cart/add?id=7">Buy now</a>').buyControls).toBe(1)
  })

  it('keeps repeated cards apart from the page, with their prices and buttons', () => {
    const page = read(
      `<h1>Blue Kettle</h1><div class="main"><span class="price">€ 49,00</span><button>Add to cart</button></div><ul>${[1, 2, 3, 4].map((n) => card(n)).join('')}</ul>`,
      '<title>Blue Kettle</title>',
    )
    expect(page.cards).toHaveLength(4)
    expect(page.cards[1]).toEqual({ name: 'Cup 2', href: 'https://hearth.example/p/2', price: '€ 2,50' })
    expect(page.prices).toEqual(['€ 49,00'])
    expect(page.buyControls).toBe(1)
  })

  it('honours nested scopes of microdata, and marks the item with the heading', () => {
    const page = read(
      `<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Related</span></div>
       <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Blue Kettle</h1>
         <div itemprop="additionalProperty" itemscope itemtype="https://schema.org/PropertyValue"><i itemprop="name">variationId</i></div>
         <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="49"><link itemprop="availability" href="https://schema.org/InStock"></div></div>`,
      '<title>Blue Kettle</title>',
    )
    expect(page.microdata[0]).toMatchObject({ main: true, properties: { name: ['Blue Kettle'] } })
    expect(page.microdata[0]?.properties.offers?.[0]).toMatchObject({
      properties: { price: ['49'], availability: ['https://schema.org/InStock'] },
    })
    expect(page.microdata[1]?.main).toBeUndefined()
  })

  it('says what fields ask for', () => {
    const page = read(
      '<input autocomplete="shipping postal-code"><input name="voucher_code"><input type="password"><input type="hidden" name="email"><textarea name="text"></textarea><input name="order_id">',
    )
    expect(page.fields).toEqual(['postal-code', 'coupon', 'password', 'message', 'order-number'])
  })

  it('counts the rows of a cart, not those of a drawer', () => {
    const row = (n: number) => `<tr class="cart-item"><td>Cup ${n}</td><td><input name="qty"></td><td>€ 5,00</td></tr>`
    const page = read(
      `<div class="mini-cart"><table>${row(1)}</table></div><main><table>${row(1)}${row(2)}</table><a href="/checkout">Checkout</a></main>`,
    )
    expect(page.lines).toBe(2)
    expect(page.checkoutControls).toBe(1)
  })

  it('reads page types from globals as strings only', () => {
    const globals = globalThis as Record<string, unknown>
    globals.meta = { page: { pageType: 'product', resourceId: 7 } }
    globals.dataLayer = [{ event: 'x' }, { ecomm_pagetype: 'offerdetail', pageType: { evil: true } }, null, 'text']
    Object.defineProperty(globals, 'utag_data', {
      configurable: true,
      get: () => {
        throw new Error('hostile')
      },
    })
    try {
      expect(read('').pageTypes).toEqual(['product', 'offerdetail'])
    } finally {
      for (const name of ['meta', 'dataLayer', 'utag_data']) delete globals[name]
    }
  })
})
