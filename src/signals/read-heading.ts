// Finds the headings of a page; the one that the title agrees with comes first.
import { all, codeOf, textOf } from './read-dom.ts'

const LOOSE =
  '[itemprop="name"],[id*="product" i][id*="title" i],[class*="product" i][class*="title" i],[class*="product" i][class*="name" i],h2'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How much of a heading the title says too, from 0 to 1. */
const agreement = (heading: string, title: string): number => {
  const own = words(heading)
  if (!own.length) return 0
  if (words(title).join(' ').includes(own.join(' '))) return 1
  const there = new Set(words(title))
  return own.filter((word) => there.has(word)).length / own.length
}

export const mainHeading = (document: Document, title: string): Element[] => {
  const weigh = (el: Element, base: number) => {
    const text = textOf(el)
    const length = Math.min(text.length, 30) / 100
    return { el, weight: text.length > 1 ? agreement(text, title) + base + length : -1 }
  }
  const ranked = [...all(document, 'h1', 8).map((el) => weigh(el, 0.4)), ...all(document, LOOSE, 20).map((el) => weigh(el, 0))]
    .filter(({ el, weight }) => weight > 0.5 && !/logo|cookie|consent/i.test(codeOf(el)) && !el.closest('footer,nav,[hidden]'))
    .sort((a, b) => b.weight - a.weight)
    .map(({ el }) => el)
  return ranked.slice(0, 6)
}
