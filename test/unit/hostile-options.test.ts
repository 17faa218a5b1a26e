// @vitest-environment happy-dom
// Options that are handed in by a shop: selectors of what shoppers write, and what takes the place of the browser's own.
import { describe, expect, it } from 'vitest'
import { checkOptions } from '../../src/check-options.ts'
import type { TrackerOptions } from '../../src/options.ts'
import { userContent } from '../../src/signals/declared.ts'

const check = (options: object): unknown =>
  checkOptions({ endpoint: '/k', ...options } as TrackerOptions, 'https://shop.example/')
const storage = { get: () => null, set: () => {}, remove: () => {}, keys: () => [] }

describe('the option environment', () => {
  it.each([[{}], [{ local: storage, session: storage }], [{ page: () => ({}), device: () => ({}) }]])(
    'takes %j',
    (environment) => {
      expect(check({ environment })).toMatchObject({ environment })
    },
  )
  it.each([
    [null],
    [3],
    ['local'],
    [{ local: {} }],
    [{ local: null }],
    [{ session: { ...storage, keys: 1 } }],
    [{ page: 'x' }],
    [{ now: () => 0 }],
  ])('refuses %j, and says what to give', (environment) => {
    expect(() => check({ environment })).toThrow(
      /`environment` cannot be used\. Give `local` and `session` with get, set, remove and keys/,
    )
  })
})

describe('the option userContent', () => {
  const inside = (markup: string, selector?: string): boolean => {
    document.body.innerHTML = markup
    const marked = document.querySelector('b')
    return marked !== null && userContent(selector)(marked)
  }
  it.each([
    '<div class="reviews"><p><b></b></p></div>',
    '<div id="comments"><b></b></div>',
    '<p contenteditable><b></b></p>',
    '<p data-user-content><b></b></p>',
    '<i itemprop="reviewBody"><b></b></i>',
  ])('takes %s for what shoppers write', (markup) => expect(inside(markup)).toBe(true))
  it.each([
    '<div class="product-preview"><b></b></div>',
    '<p contenteditable="false"><b></b></p>',
    '<main><b></b></main>',
  ])('takes %s for the shop’s own', (markup) => expect(inside(markup)).toBe(false))
  it('is put in the place of our selectors, but for what can be edited', () => {
    expect(inside('<div class="reviews"><b></b></div>', '.forum')).toBe(false)
    expect(inside('<div class="forum"><b></b></div>', '.forum')).toBe(true)
    expect(inside('<div data-user-content><b></b></div>', '.forum')).toBe(true)
    expect(() => inside('<b></b>', 'div[')).toThrow(/option `userContent` is "div\["/)
    expect(() => check({ userContent: 3 })).toThrow(/`userContent` is 3/)
  })
})
