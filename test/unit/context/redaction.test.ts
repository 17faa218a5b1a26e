// Personal data does not leave the page: texts, URLs, properties.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactUrl } from '../../../src/context/link-redaction.ts'
import { redactProperties } from '../../../src/context/property-redaction.ts'
import { redactText } from '../../../src/context/redaction.ts'

describe('text', () => {
  it.each([
    ['write to jane.doe+shop@mail.example.co.uk now', 'write to (email) now'],
    ['müller@käse.example', '(email)'],
    ['jane%40mail.example', '(email)'],
    ['card 4111 1111 1111 1111 12/27', 'card (card) 12/27'],
    ['2x 5555-5555-5555-4444', '2x (card)'],
    ['378282246310005', '(card)'],
    ['+49 (0)170 1234567', '(phone)'],
    ['call (555) 123-4567 today', 'call (phone) today'],
    ['555-123-4567', '(phone)'],
    ['06 12 34 56 78', '(phone)'],
    ['Tel: 030 123456', 'Tel: (phone)'],
    ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', 'jwt (token)'],
  ])('%s -> %s', (text, expected) => {
    expect(redactText(text)).toBe(expected)
  })

  it.each([
    ['a GTIN', '4006381333931'],
    ['a GTIN-14', '04006381333931'],
    ['an order number', '#1001-2026-0000123'],
    ['an amazon order number', '028-1234567-1234567'],
    ['sixteen digits that no issuer gave out', '1699999999999999'],
    ['a price', '1.299,00 €'],
    ['a date', '2026-11-22T10:00:05.120Z'],
    ['a part number', 'Bosch 0 986 494 096'],
    ['a picture for dense screens', 'sofa@2x.jpg'],
    ['a size', '120 x 200 x 90 cm, +20 %'],
  ])('keeps %s', (_, text) => {
    expect(redactText(text)).toBe(text)
  })

  it('is bounded, and is redacted before it is cut', () => {
    expect(redactText('x'.repeat(9000))).toHaveLength(500)
    expect(redactText(`${'x '.repeat(245)} jane@mail.example`)).not.toContain('jane')
    expect(redactText(`${'x'.repeat(499)}😀`)).toHaveLength(499)
  })

  it('never leaves an address of mail', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.emailAddress(), (text, mail) => {
        expect(redactText(`${text} ${mail}`)).not.toContain(mail)
      }),
    )
  })
})

describe('a URL', () => {
  it.each([
    ['https://u:p@shop.example:8080/a', 'https://shop.example:8080/a'],
    ['https://shop.example/#top', 'https://shop.example/'],
    ['https://shop.example/#/cart?email=a@b.example', 'https://shop.example/#/cart?email='],
    ['https://shop.example/#!/p/1', 'https://shop.example/#!/p/1'],
    ['/u/jane%40mail.example/orders', '/u/(email)/orders'],
    ['/c++/+4917012345678', '/c++/(phone)'],
    [
      '/x;jsessionid=A1?customer[email]=q&customer%5Bfirst_name%5D=J',
      '/x;jsessionid=?customer[email]=&customer%5Bfirst_name%5D=',
    ],
    ['/?q=jane%40mail.example+sofa', '/?q=(email)%20sofa'],
    [
      '/?firstName=J&tel=1&address1=x&password=x&auth=x&sessionId=x&key=x&code=x&sig=x&name=x&csrf_token=x',
      '/?firstName=&tel=&address1=&password=&auth=&sessionId=&key=&code=&sig=&name=&csrf_token=',
    ],
    ['/account?return_to=%2Flogin%3Femail%3Da%2540b.example&page=1', '/account?return_to=&page=1'],
    ['/?gclid=Cj0&fbclid=Iw', '/?gclid=&fbclid='],
    ['mailto:jane@mail.example', 'mailto:'],
    ['tel:+4917012345678', 'tel:'],
  ])('%s -> %s', (url, expected) => {
    expect(redactUrl(url)).toBe(expected)
  })

  it.each([
    '',
    '/',
    'https://shop.example',
    'https://shop.example/p/sofa-4006381333931.html?variant=2&promo_code=SUMMER&color=dark+red',
    'https://shop.example/?utm_source=google&utm_medium=cpc&utm_campaign=spring%20sale',
    'https://shop.example/thanks?order_id=4111111111111111&order=1001&sku=A-1&price=19.90',
    'https://shop.example/?author=kafka&product_name=sofa&filter.phone_case=red&page=2',
    '/%F0%9F/%zz?q=100%25',
    'android-app://com.google.android.gm/',
  ])('keeps %s', (url) => {
    expect(redactUrl(url)).toBe(url)
  })

  it('is bounded, and not cut inside of an escape', () => {
    const url = redactUrl(`https://shop.example/${'%C3%A4'.repeat(500)}`)
    expect(url.length).toBeLessThanOrEqual(1000)
    expect(url).toMatch(/%[\dA-F]{2}$/)
  })

  it('redacting twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(redactUrl(redactUrl(url))).toBe(redactUrl(url))
      }),
    )
  })
})

describe('properties', () => {
  it('keeps what a shop means', () => {
    const properties = {
      currency: 'EUR',
      value: 19.9,
      transaction_id: '4111111111111111',
      coupon: 'SUMMER',
      method: 'email',
      items: [{ item_id: '4006381333931', item_name: 'Sofa', price: 19.9, quantity: 1 }],
    }
    expect(redactProperties(properties)).toEqual(properties)
    expect(redactProperties(properties)).not.toBe(properties)
  })

  it('drops what is a person’s, by name and by content', () => {
    expect(
      redactProperties({
        email: 'x',
        first_name: 'Jane',
        phone: 1,
        billing_address: { city: 'x' },
        search_term: 'jane@mail.example',
        link: 'https://shop.example/?token=abc',
        card_as_number: 4111111111111111,
        'jane@mail.example': 1,
      }),
    ).toEqual({ search_term: '(email)', link: 'https://shop.example/?token=', '(email)': 1 })
  })

  it('gives plain data that JSON can hold', () => {
    const odd = {
      nan: Number.NaN,
      infinite: Number.POSITIVE_INFINITY,
      call: () => 1,
      symbol: Symbol('x'),
      big: 10n,
      missing: undefined,
      when: new Date('2026-11-22T10:00:00Z'),
      list: [1, undefined, 'a', Number.NaN],
      nothing: null,
    }
    expect(redactProperties(odd)).toEqual({ when: '2026-11-22T10:00:00.000Z', list: [1, 'a'], nothing: null })
  })

  it('survives what throws', () => {
    const hostile = {
      ok: 1,
      get bad() {
        throw new Error('bad')
      },
      json: {
        toJSON() {
          throw new Error('bad')
        },
      },
      proxy: new Proxy({}, { ownKeys: () => { throw new Error('bad') } }), // biome-ignore format: one hostile thing a line
    }
    expect(redactProperties(hostile)).toEqual({ ok: 1 })
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(redactProperties(proxy)).toEqual({})
  })

  it('drops names that reach into prototypes', () => {
    const parsed = JSON.parse('{"__proto__":{"a":1},"constructor":1,"prototype":1,"ok":1}') as object
    const result = redactProperties(parsed)
    expect(Object.keys(result)).toEqual(['ok'])
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  })

  it('is bounded in depth, items and all', () => {
    const deep = { a: { b: { c: { d: { e: 1 }, f: 2 } } } }
    expect(redactProperties(deep)).toEqual({ a: { b: { c: { f: 2 } } } })
    expect(redactProperties({ items: Array.from({ length: 999 }, () => 1) }).items).toHaveLength(200)
    const wide = (depth: number): object =>
      Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`k${at}`, depth ? wide(depth - 1) : 1]))
    expect(JSON.stringify(redactProperties(wide(1))).length).toBeLessThan(100_000)
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(() => JSON.stringify(redactProperties(circle))).not.toThrow()
  })

  it('can always be written and read back as it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const result = redactProperties({ value })
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
    )
  })
})
