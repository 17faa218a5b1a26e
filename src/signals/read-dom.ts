// Access to a document that may be hostile: a page can name a form or picture `body` or `querySelector`.

type Root = Document | Element

/** The first elements that match, taken from the prototype, since `document` and forms can be clobbered by names. */
export const all = (root: Root, selector: string, limit = 200): Element[] => {
  const own = root instanceof Element ? Element.prototype : Document.prototype
  return Array.prototype.slice.call(own.querySelectorAll.call(root, selector), 0, limit)
}

export const first = (root: Root, selector: string): Element | undefined => {
  const own = root instanceof Element ? Element.prototype : Document.prototype
  return own.querySelector.call(root, selector) ?? undefined
}

const MAX_ELEMENTS = 30_000

/** Every element below, up to a bound: one look at each costs less than selectors that ask for parts of names. */
export function* elementsOf(root: Root): Generator<Element, undefined> {
  const own = root instanceof Element ? Element.prototype : Document.prototype
  const found = own.getElementsByTagName.call(root, '*')
  for (let at = 0; at < Math.min(found.length, MAX_ELEMENTS); at++) yield found[at] as Element
}

export const attr = (el: Element | undefined, name: string): string =>
  (el && Element.prototype.getAttribute.call(el, name)) || ''

export const has = (el: Element, name: string): boolean => Element.prototype.hasAttribute.call(el, name)

export const within = (outer: Element, inner: Node): boolean => Node.prototype.contains.call(outer, inner)

/** The beginning of a node's text, white space collapsed; no more of the node is visited than that takes. */
export const textOf = (node: Node | undefined, limit = 300): string => {
  if (!node) return ''
  if (!(node instanceof Element)) return collapsed(node.nodeValue ?? '', limit)
  const walker = Document.prototype.createTreeWalker.call(document, node, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let visited = 0; visited < MAX_TEXTS && text.length < limit * 4; visited++) {
    const next = walker.nextNode()
    if (!next) break
    text += (next.nodeValue ?? '').slice(0, limit * 4)
  }
  return collapsed(text, limit)
}
const MAX_TEXTS = 400

/** The texts in an element, piece by piece: what stands side by side has no space between. */
export const piecesOf = (el: Element, limit = 30): string[] => {
  const walker = Document.prototype.createTreeWalker.call(document, el, NodeFilter.SHOW_TEXT)
  const pieces: string[] = []
  for (let visited = 0; visited < limit * 3 && pieces.length < limit; visited++) {
    const node = walker.nextNode()
    if (!node) break
    const text = /^(OPTION|SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '') ? '' : textOf(node, 120)
    if (text) pieces.push(text)
  }
  return pieces
}

const collapsed = (text: string, limit: number): string =>
  text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit)

/** An element's id, classes and name: what its author calls it. */
export const codeOf = (el: Element): string => `${attr(el, 'id')} ${attr(el, 'class')} ${attr(el, 'name')}`

/** The parent and its parents, nearest first; bounded, since a clobbered `parentElement` can lead in a circle. */
export const parents = (el: Element, levels: number): Element[] => {
  const found: Element[] = []
  let at: unknown = el.parentElement
  while (at instanceof Element && found.length < levels) {
    found.push(at)
    at = at.parentElement
  }
  return found
}

/** A test that is asked of the same few texts again and again, as classes are. */
export const remembered = (test: RegExp): ((text: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (text) => {
    let is = known.get(text)
    if (is === undefined) {
      is = test.test(text)
      known.set(text, is)
    }
    return is
  }
}

/** An absolute URL, or nothing. */
export const absolute = (href: string, base: string): string => {
  try {
    return href ? new URL(href, base).href : ''
  } catch {
    return ''
  }
}
