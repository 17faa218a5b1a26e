// Reads microdata and RDFa with their nested scopes: a name inside a nested item is not the name of the outer one.
import { all, attr, first, has, textOf, within } from './read-dom.ts'
import type { MicrodataItem } from './snapshot.ts'

const MAX_ITEMS = 60
const MAX_DEPTH = 6
const MAX_NODES = 6000
const MAX_REFERENCES = 10

/** Attributes: what opens an item, what says its type, what names a property. */
const MICRODATA = ['itemscope', 'itemtype', 'itemprop'] as const
const RDFA = ['typeof', 'typeof', 'property'] as const
type Words = typeof MICRODATA | typeof RDFA

const textOfProperty = (el: Element): string => {
  const tag = el.tagName
  const own = /^(A|AREA|LINK)$/.test(tag)
    ? 'href'
    : tag === 'TIME'
      ? 'datetime'
      : /^(DATA|METER)$/.test(tag)
        ? 'value'
        : ''
  return attr(el, 'content') || (own && attr(el, own)) || attr(el, 'resource') || textOf(el)
}

/** Top-level items, those first that hold `inside`: the main heading or what buys. */
export const readMicrodata = (document: Document, inside: Element[], skipped: string[]): MicrodataItem[] => {
  let items = 0
  let nodes = 0

  const read = (scope: Element, depth: number, words: Words): MicrodataItem => {
    items++
    const [opens, types, names] = words
    const properties: MicrodataItem['properties'] = Object.create(null)
    const visit = (el: Element): void => {
      if (++nodes > MAX_NODES) return
      const told = attr(el, names)
      const nested = has(el, opens)
      if (told && !(nested && (depth >= MAX_DEPTH || items >= MAX_ITEMS))) {
        const value = nested ? read(el, depth + 1, words) : textOfProperty(el)
        for (const name of told.split(/\s+/)) {
          const key = name.replace(/^.*[:/]/, '')
          const list = properties[key] ?? []
          properties[key] = list
          if (value && list.length < 20) list.push(value)
        }
      }
      if (!nested) below(el)
    }
    const below = (parent: Element): void => {
      for (let el = parent.firstElementChild; el instanceof Element && nodes <= MAX_NODES; el = el.nextElementSibling)
        visit(el)
    }
    below(scope)
    for (const id of attr(scope, 'itemref').split(/\s+/, MAX_REFERENCES)) {
      const referred = id && Document.prototype.getElementById.call(document, id)
      if (referred && !within(referred, scope)) visit(referred)
    }
    const type = attr(scope, types).trim()
    return inside.some((el) => within(scope, el)) ? { type, properties, main: true } : { type, properties }
  }

  const found: MicrodataItem[] = []
  for (const words of [MICRODATA, RDFA]) {
    const scopes = all(document, `[${words[0]}]:not([${words[2]}])`, 400)
    const holds = (scope: Element) => inside.some((el) => within(scope, el))
    for (const scope of [...scopes.filter(holds), ...scopes.filter((s) => !holds(s))]) {
      if (items >= MAX_ITEMS || nodes > MAX_NODES) {
        if (!skipped.includes('microdata')) skipped.push('microdata')
        break
      }
      if (first(scope, `[${words[2]}]`)) found.push(read(scope, 0, words))
    }
  }
  return found
}
