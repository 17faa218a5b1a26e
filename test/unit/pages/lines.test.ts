// What is in a cart or order, off the lines that a page shows.
import { describe, expect, it } from 'vitest'
import { skuIn } from '../../../src/pages/lines.ts'
import { describePage } from '../../../src/pages/page.ts'
import type { PageSnapshot, Row } from '../../../src/signals/snapshot.ts'
import { snapshotOf } from '../../support/snapshot-of.ts'

const row = (name: string, texts: string[], prices: string[], more: Partial<Row> = {}): Row => ({
  name,
  texts: [name, ...texts, ...prices],
  prices,
  ...more,
})
const linesOf = (rows: Row[], text = '', parts: Partial<PageSnapshot> = {}) =>
  describePage(
    snapshotOf({
      url: 'https://shop.example/checkout/success',
      headings: ['Thank you for your order'],
      rows,
      text,
      ...parts,
    }),
  ).lines

describe('the lines of an order', () => {
  it.each<[string, string[], Partial<Row>, number]>([
    ['a badge', ['2'], {}, 2],
    ['a sign', ['× 3'], {}, 3],
    ['a word', ['Menge: 4'], {}, 4],
    ['a field', ['1'], { quantity: '5' }, 5],
  ])('tell how many by %s', (_, texts, more, quantity) => {
    expect(linesOf([row('Pan', texts, [], more)])).toEqual([{ item_name: 'Pan', quantity }])
  })

  it('tell what one costs: by two prices, or by what all comes to', () => {
    expect(linesOf([row('Pan', ['2'], ['10,00 €', '20,00 €'])])?.[0]?.price).toBe(10)
    const rows = [row('Pan', ['2'], ['$70.00']), row('Pot', ['1'], ['$25.00'])]
    const prices = (text: string) => linesOf(rows, text)?.map(({ price }) => price)
    expect(prices('Pan $70.00 Pot $25.00 Sub total $95.00')).toEqual([35, 25])
    expect(prices('Pan $70.00 Pot $25.00 Sub total $165.00')).toEqual([70, 25])
    expect(prices('Pan $70.00 Pot $25.00')).toEqual([undefined, 25])
  })

  it('are not sure of a lone line whose own price is all that is shown', () => {
    const only = [row('Pan', ['2'], ['$70.00'])]
    expect(linesOf(only, 'Pan $70.00')).toEqual([{ item_name: 'Pan', quantity: 2 }])
    expect(linesOf(only, 'Pan $70.00 Total $70.00')?.[0]?.price).toBe(35)
  })

  it('do not count by the pieces of a price', () => {
    const [line] = linesOf([{ name: 'Tap', texts: ['Tap', '$', '249', '.99', 'Qty: 1'], prices: ['$249.99'] }]) ?? []
    expect(line).toEqual({ item_name: 'Tap', quantity: 1, price: 249.99 })
  })

  it('are numbered by themselves, or by what the page knows', () => {
    expect(linesOf([row('Pan', ['1', 'SKU PAN-7'], [])])?.[0]?.item_id).toBe('PAN-7')
    expect(linesOf([row('Pan', ['1'], [])], '', { ids: { pan: 'P-1' } })?.[0]?.item_id).toBe('P-1')
  })

  it('are no totals, and nothing that has no number of pieces', () => {
    expect(linesOf([row('Total', ['2'], ['$20.00']), row('Express delivery', [], ['$5.00'])])).toBeUndefined()
  })
})

describe('a number that a page shows for its product', () => {
  it.each([
    ['Price $12.00 SKU PEN-002-BLK Color Black', 'PEN-002-BLK'],
    ['Art.-Nr.: 4711', '4711'],
    ['Артикул: AB-12', 'AB-12'],
    ['Item # 100234.', '100234'],
  ])('is read in «%s»', (text, sku) => {
    expect(skuIn(text)).toBe(sku)
  })
  it.each(['SKU on request', 'SKU A-1 and SKU A-2', 'article 5 of the law', 'nosku A-1'])('is not in «%s»', (text) => {
    expect(skuIn(text)).toBeUndefined()
  })
  it('names a product that nothing else names', () => {
    const page = snapshotOf({
      title: 'Pan',
      headings: ['Pan'],
      prices: ['€ 12,00'],
      buyControls: 1,
      text: 'Pan € 12,00 SKU P-9',
    })
    expect(describePage(page).product?.item.item_id).toBe('P-9')
    const told = { ...page, text: 'Pan € 12,00', ids: { pan: 'P-8' } }
    expect(describePage(told).product?.item.item_id).toBe('P-8')
  })
})
