// Elements from plain data. Text goes in as text only: no string is ever read as HTML.

/** `element('p', { class: 'quiet', title }, 'text', child)`; what is null or false is left out. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value)
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return node
}

export const byId = (id) => document.getElementById(id)

export function fill(node, ...children) {
  node.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false))
}

/** Draws again when the width of a place changes; gives back how to stop. */
export function onWidth(node, draw) {
  let width = 0
  const observer = new ResizeObserver(() => {
    const now = Math.round(node.clientWidth)
    if (now === width || now === 0) return
    width = now
    draw(width)
  })
  observer.observe(node)
  return () => observer.disconnect()
}
