// @vitest-environment happy-dom
// Which of the prices that a page shows stands for the product's, on documents of our own writing.
import { describe, expect, it } from 'vitest'
import { describePage } from '../../../src/pages/page.ts'
import { readNow } from '../../support/read-now.ts'

const read = (body: string, { name = 'Blue Kettle', buy = 'Add to cart' } = {}) => {
  document.head.innerHTML = `<title>${name}</title>`
  document.body.innerHTML = `<h1>${name}</h1>${body}<button>${buy}</button>`
  return readNow(document, 'https://hearth.example/p/blue-kettle')
}
const priceOf = (body: string, page = {}) => describePage(read(body, page)).product?.item.price

describe('the price among others', () => {
  it.each([
    ['one that is called old', '<p>Was £399.00</p><p>Now £299.00</p><p>3 year guarantee £59.00</p>', 299],
    ['the lowest of thirty days', '<p>199,99 zł</p><p>Najniższa cena z 30 dni przed obniżką: 179,99 zł</p>', 199.99],
    ['the same in another language', '<p>Prix le plus bas des 30 derniers jours : 40,00 €</p><p>35,00 €</p>', 35],
    ['one without tax', '<p>100,00 € HT</p><p>120,00 € TTC</p>', 120],
    ['one of members', '<p>899 kr</p><p>Medlemspris 799 kr</p>', 899],
    ['what is saved, said after it', '<p><b>5,99 €</b> <i>Sie sparen 2,00 €</i></p>', 5.99],
    ['instalments', '<p>89.999 €</p><p>6 cuotas sin interés de 14.999,83 €</p>', 89999],
    ['what is delivered when', '<p>Verfügbarkeit: sofort lieferbar</p><p>999,00 €</p>', 999],
    ['what something else costs instead', '<p>39,99 € au lieu de 59,99 €</p>', 39.99],
    ['what a sample costs', '<p>$240.00</p><p>Sample swatch $5.00</p>', 240],
    ['what sending it costs', '<p>販売価格 8,800円</p><p>送料 880円</p>', 8800],
    ['an offer for who spends enough', '<p>2320 元</p><p>消費滿額享$590起</p>', 2320],
  ])('is not taken for %s', (_, body, price) => {
    expect(priceOf(body)).toBe(price)
  })

  it('is the one that is called old or highest where it is the only one', () => {
    expect(priceOf('<p>MRP ₹1,999</p><p>Free delivery above ₹499</p>')).toBe(1999)
    expect(priceOf('<p>MRP ₹3,999</p><p>₹1,999</p>')).toBe(1999)
  })

  it('is found whatever the classes mean: letters, numbers, colours and states', () => {
    for (const cls of ['c9l x3g', 'text-orange-600', 'bg-transparent mt-4 m-2', 'group/item', 'has-discount'])
      expect(priceOf(`<div class="${cls}"><span>$48.00</span></div>`)).toBe(48)
  })

  it('is found where what the law asks for is said beside it', () => {
    expect(priceOf('<div><b>79,90 €</b> inkl. 19 % MwSt., zzgl. Versandkosten</div>')).toBe(79.9)
    expect(priceOf('<div><b>249 Kč</b> / ks</div>')).toBe(249)
    expect(priceOf('<div><b>9 €</b> / Monat</div>')).toBeUndefined()
  })

  it('is found where the name of the product says something of prices', () => {
    expect(priceOf('<p>$25.00</p>', { name: 'Gift Card Shipping Box' })).toBe(25)
  })

  it('is left out where several stand for it alike', () => {
    expect(priceOf('<p>$129.00</p><p>$159.00</p>')).toBeUndefined()
  })
})

describe('a price beside the product', () => {
  const other = '<div><a href="/lid"><img src="lid.jpg" alt="Lid"></a><b class="price">$19.00</b></div>'

  it('that has a picture leading elsewhere is not taken for it', () => {
    expect(priceOf(`<p>$35.00</p>${other}`)).toBe(35)
    expect(priceOf(other)).toBeUndefined()
  })

  it('gives way to what markup says where nothing better is seen', () => {
    const told = JSON.stringify({ '@type': 'Product', name: 'Blue Kettle', offers: { price: 55 } })
    expect(priceOf(`${other}<script type="application/ld+json">${told}</script>`)).toBe(55)
  })

  it('is the product’s where the picture only explains how to pay', () => {
    expect(priceOf('<div><b>$35.00</b> <a href="/pay"><img src="pay.svg" alt="Pay later"></a></div>')).toBe(35)
  })
})

describe('a price as it is written', () => {
  it.each([
    ['2.499<sup>99</sup> Lei', 2499.99],
    ['399:-', 399],
    ['每期$133', 133],
    ['EGP 450.00', 450],
    ['1.290,00 RSD', 1290],
    ['3,300円税込', 3300],
    ['¥14,000 (税込 ¥15,400)', 15400],
  ])('is read: %s', (text, price) => {
    const written = describePage(read(`<div class="price">${text}</div>`)).product?.item.price
    expect(written).toBe(text.startsWith('每') ? undefined : price)
  })
})

describe('what buys', () => {
  it.each([
    'Προσθήκη στο καλάθι',
    'Thêm vào giỏ hàng',
    'หยิบใส่ตะกร้า',
    'Tambah ke keranjang',
    'أضف إلى السلة',
    'أضف للسلة',
    'Dodaj u korpu',
    'Dodaj v košarico',
    'Lisa ostukorvi',
    'Į krepšelį',
  ])('is known: %s', (buy) => {
    expect(read('<p>$5</p>', { buy }).buyControls).toBe(1)
  })
})
