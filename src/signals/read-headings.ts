// Finds the headings of a page; the one that the title agrees with comes first.
import { all, attr, codeOf, first, textOf, within } from './read-dom.ts'

const CRUMBS = '[class*="breadcrumb" i],[id*="breadcrumb" i],[aria-label*="breadcrumb" i]'
const LOOSE = '[itemprop="name"],h2'
/** Asked of every element, hence only where no heading says what the title says. */
const NAMED =
  '[id*="product" i][id*="title" i],[class*="product" i][class*="title" i],[class*="product" i][class*="name" i]'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How much a heading and the title say the same, from 0 to 1; either may be longer. */
const agreement = (heading: string, title: string): number => {
  const own = words(heading)
  const other = words(title)
  if (!own.length || !other.length) return 0
  if (other.join(' ').includes(own.join(' '))) return 1
  const there = new Set(other)
  return own.filter((word) => there.has(word)).length / Math.min(own.length, other.length)
}

/** The texts that say again what a page is about: pictures and their links, the end of the breadcrumb, the address. */
const echoesOf = (document: Document, url: string): ((el: Element) => boolean) => {
  const plain = (text: string): string => words(text).join(' ')
  const pictures = all(document, 'img[alt],a[title]', 80)
  const trail = first(document, CRUMBS)
  const crumbs = plain(textOf(trail))
  const last =
    trail &&
    all(trail, '*', 60)
      .map((el) => plain(textOf(el)))
      .filter((text) => text)
      .pop()
  const slug = url.replace(/[?#].*|\/$/g, '').replace(/^.*\//, '')
  return (el) => {
    const text = plain(textOf(el))
    return (
      text.length > 3 &&
      (crumbs.endsWith(` ${text}`) ||
        last === text ||
        plain(slug) === text ||
        pictures.some((one) => !within(el, one) && [attr(one, 'alt'), attr(one, 'title')].map(plain).includes(text)))
    )
  }
}

/**
 * The headings, best first, and the one that stands for the page: by the title, or, where that says something else than
 * the rest of the page, by what else says the same.
 */
export const readHeadings = (
  document: Document,
  title: string,
  url: string,
): { headings: Element[]; main?: Element; echoed?: true } => {
  const weigh = (el: Element, base: number) => {
    const text = textOf(el)
    const agreed = title.trim() ? agreement(text, title) : 0.5
    return { el, agreed, weight: text.length > 1 ? agreed + base + Math.min(text.length, 30) / 100 : 0 }
  }
  const top = all(document, 'h1', 8).map((el) => weigh(el, 0.4))
  const told = top.some(({ agreed }) => agreed === 1)
  const ranked = [...top, ...all(document, told ? LOOSE : `${LOOSE},${NAMED}`, 20).map((el) => weigh(el, 0))]
    .filter(
      ({ el, weight }) =>
        weight > 0.4 && !/logo|cookie|consent/i.test(codeOf(el)) && !el.closest('footer,nav,[hidden]'),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
  if (title.trim() && !ranked.some(({ agreed }) => agreed === 1) && !top.some(({ agreed }) => agreed > 0.25)) {
    const isEchoed = echoesOf(document, url)
    const echoed = ranked.find(({ el }) => el.tagName === 'H1' && !el.closest('header') && isEchoed(el))?.el
    if (echoed) {
      const others = ranked.map(({ el }) => el).filter((el) => el !== echoed)
      return { headings: [echoed, ...others], main: echoed, echoed: true }
    }
  }
  const main = ranked.find(({ agreed }) => agreed > 0.25)?.el
  return { headings: ranked.map(({ el }) => el), ...(main && { main }) }
}
