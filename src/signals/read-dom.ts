// Access to a document that may be hostile: a page can name a form or picture `body` or `querySelector`.

type Root = Document | Element

/** The first elements that match, taken from the prototype, since `document` and forms can be clobbered by names. */
export const all = (root: Root, selector: string, limit = 200): Element[] => {
  const own = root instanceof Element ? Element.prototype : Document.prototype
  return Array.prototype.slice.call(own.querySelectorAll.call(root, selector), 0, limit)
}

export const first = (root: Root, selector: string): Element | undefined => all(root, selector, 1)[0]

export const attr = (el: Element | undefined, name: string): string =>
  (el && Element.prototype.getAttribute.call(el, name)) || ''

export const has = (el: Element, name: string): boolean => Element.prototype.hasAttribute.call(el, name)

export const within = (outer: Element, inner: Node): boolean => Node.prototype.contains.call(outer, inner)

/** Text with white space collapsed. A form's `textContent` may be a field of that name, hence the check. */
export const textOf = (node: Node | undefined, limit = 300): string => {
  const text: unknown = node?.textContent
  if (typeof text !== 'string') return ''
  const begin = text.slice(0, limit * 4)
  return begin.replace(/\s+/g, ' ').trim().slice(0, limit)
}

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

/** An absolute URL, or nothing. */
export const absolute = (href: string, base: string): string => {
  try {
    return href ? new URL(href, base).href : ''
  } catch {
    return ''
  }
}
