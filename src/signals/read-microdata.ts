// Reads microdata with its nested scopes: a name inside a nested item is not the name of the outer one.
import { all, attr, first, has, textOf, within } from './read-dom.ts'
import type { MicrodataItem } from './snapshot.ts'

const MAX_ITEMS = 60
const MAX_DEPTH = 6
const MAX_NODES = 6000

const textOfProperty = (el: Element): string => {
  const tag = el.tagName
  const own = /^(A|AREA|LINK)$/.test(tag)
    ? 'href'
    : tag === 'TIME'
      ? 'datetime'
      : /^(DATA|METER)$/.test(tag)
        ? 'value'
        : ''
  return attr(el, 'content') || (own && attr(el, own)) || textOf(el)
}

/** Top-level items, those first that hold `inside`: the main heading or what buys. */
export const readMicrodata = (document: Document, inside: Element[], skipped: string[]): MicrodataItem[] => {
  let items = 0
  let nodes = 0

  const read = (scope: Element, depth: number): MicrodataItem => {
    items++
    const properties: MicrodataItem['properties'] = Object.create(null)
    const visit = (parent: Element): void => {
      for (let el = parent.firstElementChild; el instanceof Element; el = el.nextElementSibling) {
        if (++nodes > MAX_NODES) return
        const names = attr(el, 'itemprop')
        const nested = has(el, 'itemscope')
        if (names && !(nested && (depth >= MAX_DEPTH || items >= MAX_ITEMS))) {
          const value = nested ? read(el, depth + 1) : textOfProperty(el)
          for (const name of names.split(/\s+/)) {
            const list = properties[name] ?? []
            properties[name] = list
            if (value && list.length < 20) list.push(value)
          }
        }
        if (!nested) visit(el)
      }
    }
    visit(scope)
    const type = attr(scope, 'itemtype').trim()
    return inside.some((el) => within(scope, el)) ? { type, properties, main: true } : { type, properties }
  }

  const scopes = all(document, '[itemscope]:not([itemprop])', 400)
  const holds = (scope: Element) => inside.some((el) => within(scope, el))
  const found: MicrodataItem[] = []
  for (const scope of [...scopes.filter(holds), ...scopes.filter((s) => !holds(s))]) {
    if (items >= MAX_ITEMS || nodes > MAX_NODES) {
      skipped.push('microdata')
      break
    }
    if (first(scope, '[itemprop]')) found.push(read(scope, 0))
  }
  return found
}
