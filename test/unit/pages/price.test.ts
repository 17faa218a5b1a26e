// Prices as shops of many countries write them.
import { describe, expect, it } from 'vitest'
import { readPrice } from '../../../src/pages/price.ts'

describe('readPrice', () => {
  it.each([
    ['1.299,00 €', 1299, 'EUR'],
    ['€ 10,83*', 10.83, 'EUR'],
    ['1 299,50 €', 1299.5, 'EUR'],
    ['£49', 49, 'GBP'],
    ['Our price £ 5.99', 5.99, 'GBP'],
    ['₩12,000', 12000, 'KRW'],
    ['30,000 원', 30000, 'KRW'],
    ['¥1,980', 1980, undefined],
    ['5,480円', 5480, 'JPY'],
    ['21 777 Kč', 21777, 'CZK'],
    ['2 399,00 zł', 2399, 'PLN'],
    ['249 ₽', 249, 'RUB'],
    ['1 529 руб.', 1529, 'RUB'],
    ['44 890 тг.', 44890, 'KZT'],
    ['86.0 грн', 86, 'UAH'],
    ['R$ 49,90', 49.9, 'BRL'],
    ['Rs. 2,433', 2433, 'INR'],
    ['₹1,29,999.00', 129999, 'INR'],
    ['₺1.249,90', 1249.9, 'TRY'],
    ['1.550,00 RON', 1550, 'RON'],
    ['13 990 Ft', 13990, 'HUF'],
    ["CHF 1'299.00", 1299, 'CHF'],
    ['CHF 2.25', 2.25, 'CHF'],
    ['US $3.95', 3.95, undefined],
    ['NT$1,580', 1580, 'TWD'],
    ['US$ 12.50', 12.5, 'USD'],
    ['12.500 KWD', 12.5, 'KWD'],
    ['1 299 kr', 1299, undefined],
    ['20,-', 20, undefined],
    ['EUR 29.99', 29.99, 'EUR'],
    ['0,99 €', 0.99, 'EUR'],
  ])('reads «%s»', (text, price, currency) => {
    const read = readPrice(text)
    expect(read?.price).toBe(price)
    expect(read?.currency).toBe(currency)
  })

  it('takes an ambiguous sign for the currency that the markup, the language or the domain names', () => {
    expect(readPrice('$3.499', { host: 'tienda.example.com.ar' })).toEqual({ price: 3499, currency: 'ARS' })
    expect(readPrice('$229.99', { currency: 'CAD', host: 'shop.example' })?.currency).toBe('CAD')
    expect(readPrice('1 299 kr', { language: 'sv' })?.currency).toBe('SEK')
    expect(readPrice('1 299 kr', { host: 'butik.example.no' })?.currency).toBe('NOK')
    expect(readPrice('$20', { language: 'en-AU', host: 'shop.example' })?.currency).toBe('AUD')
    expect(readPrice('$20', { language: 'en', host: 'shop.example.com' })?.currency).toBe('USD')
    expect(readPrice('$20', { language: 'es', host: 'tienda.example.com' })?.currency).toBeUndefined()
  })

  it('does not let the markup overrule a sign that is of one currency only', () => {
    expect(readPrice('53,11 €', { currency: 'USD' })?.currency).toBe('EUR')
  })

  it('gives the low end of a range, and says so', () => {
    expect(readPrice('$3.499 - $4.059', { host: 'x.com.ar' })).toEqual({ price: 3499, currency: 'ARS', from: true })
    expect(readPrice('ab 19,90 €')).toEqual({ price: 19.9, currency: 'EUR', from: true })
    expect(readPrice('30,000원~')).toEqual({ price: 30000, currency: 'KRW', from: true })
  })

  it('prefers the number beside a currency over other numbers', () => {
    expect(readPrice('3 for 2: £5.99')?.price).toBe(5.99)
    expect(readPrice('-15 % 44,50 €')?.price).toBe(44.5)
  })

  it.each(['', 'sold out', '15 %', '72 in stock', 'abc'])('reads no price in «%s»', (text) => {
    expect(readPrice(text)).toBeNull()
  })
})
