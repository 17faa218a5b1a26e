// What a page's scripts were given to start from.
import { describe, expect, it } from 'vitest'
import { readState } from '../../../src/signals/read-state.ts'
import { atOnce } from '../../../src/signals/slices.ts'

const read = (state: unknown) => atOnce(readState({ __INITIAL_STATE__: state }))

describe("a page's state", () => {
  it('tells the numbers of products by their names', () => {
    const products = [
      { name: 'Blue  Kettle', sku: 'K-1', productId: 7, price: { value: 20 } },
      { title: 'Red Pan', id: 'prod_2', variants: [{ sku: 'P-1' }] },
    ]
    expect(read({ data: { list: { products } } }).ids).toEqual({ 'blue kettle': 'K-1', 'red pan': 'prod_2' })
  })

  it('takes no number of a line of the cart for its product', () => {
    const lines = [
      { id: 'line_1', productName: 'Blue Kettle', quantity: 2, price: 20 },
      { id: 'line_2', productName: 'Red Pan', productSku: 'P-1', qty: 1, unitPrice: 9 },
    ]
    expect(read({ cart: { lines } }).ids).toEqual({ 'red pan': 'P-1' })
  })

  it('says nothing of what is not sold, and of a name that has two numbers', () => {
    const told = read([
      { name: 'Kitchen', id: 'c1' },
      { name: 'Pan', sku: 'A', price: 1 },
      { name: 'pan', sku: 'B', price: 1 },
    ])
    expect(told.ids ?? {}).toEqual({})
  })

  it('tells the currency where it is one', () => {
    expect(read({ cart: { currency: 'CAD' }, shop: { currencyCode: 'cad' } }).currency).toBe('CAD')
    expect(read({ regions: [{ currency_code: 'eur' }, { currency_code: 'usd' }] }).currency).toBeUndefined()
  })

  it('runs no getter, and ends where the state has none', () => {
    const endless: Record<string, unknown> = { name: 'A', sku: '1' }
    endless.self = endless
    endless.many = Array.from({ length: 1e5 }, () => endless)
    Object.defineProperty(endless, 'price', { enumerable: true, get: () => expect.fail('a getter ran') })
    expect(read(endless).ids).toEqual({ a: '1' })
    expect(atOnce(readState({}))).toEqual({})
  })
})
