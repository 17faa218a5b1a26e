// Makes elements the only way that every content security policy allows: no markup, no inline style, text as text.

export type Child = Node | string | number | null | undefined | false
export type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>

/** An attribute that is a function listens: `onclick`. What is false, null or undefined is left out. */
export type MakeElement = <N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes?: Attributes,
  ...children: readonly Child[]
) => HTMLElementTagNameMap[N]

export function createElements(document: Document): MakeElement {
  return (name, attributes = {}, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(key.slice(2), value)
      else if (value === true) element.setAttribute(key, '')
      else if (value !== undefined && value !== false) element.setAttribute(key, String(value))
    }
    for (const child of children) {
      if (child !== null && child !== undefined && child !== false) {
        element.append(typeof child === 'number' ? String(child) : child)
      }
    }
    return element
  }
}
