// The words that were searched for, off the addresses of many shops.
import { describe, expect, it } from 'vitest'
import { askedTerm, searchTermOf } from '../../../src/pages/search-term.ts'

describe('the words that were searched for', () => {
  it.each([
    ['https://shop.example/search?q=blue+kettle', 'blue kettle'],
    ['https://shop.example/?s=teekanne&post_type=product', 'teekanne'],
    ['https://shop.example/catalogsearch/result/?cat=&q=t%C3%A9', 'té'],
    ['https://shop.example/index.php?route=product/search&search=cup', 'cup'],
    ['https://shop.example/s?k=cup&ref=x', 'cup'],
    ['https://shop.example/search.php?search_query=cup', 'cup'],
    ['https://shop.example/suche/teekanne/', 'teekanne'],
  ])('are read off %s', (url, term) => {
    expect(searchTermOf(url)).toBe(term)
  })

  it.each([
    'https://shop.example/search?q=',
    'https://shop.example/search?q=+',
    'https://shop.example/?sku=7',
    'https://x.example/?q=%E0%A4%A',
  ])('are none in %s', (url) => {
    expect(askedTerm(url)).toBeFalsy()
  })
})
