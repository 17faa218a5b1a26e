// Plain data as a tree that opens where it is asked: text only, and bounded in depth, size and length.
import type { MakeElement } from './element.ts'

const MAX_DEPTH = 8
const MAX_ENTRIES = 100
const MAX_TEXT = 500

function wordOf(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value)
  }
  return String(value)
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

function sumOf(value: object): string {
  const count = Array.isArray(value) ? value.length : Object.keys(value).length
  return Array.isArray(value) ? `[${count}]` : `{${count}}`
}

/** A branch is filled when it is first opened. */
export function jsonTree(element: MakeElement, name: string, value: unknown, isOpen = false, depth = 0): HTMLElement {
  const key = element('span', { class: 'key' }, name)
  if (!isBranch(value)) {
    return element('div', { class: 'leaf' }, key, ' ', element('span', { class: `is-${typeof value}` }, wordOf(value)))
  }
  const summary = element('summary', {}, key, ' ', element('span', { class: 'muted' }, sumOf(value)))
  const branch = element('details', { class: 'branch' }, summary)
  const fill = (): void => {
    if (branch.childElementCount > 1) return
    if (depth >= MAX_DEPTH) {
      branch.append(element('div', { class: 'leaf muted' }, 'Deeper than is shown.'))
      return
    }
    const entries = Object.entries(value)
    for (const [name, one] of entries.slice(0, MAX_ENTRIES))
      branch.append(jsonTree(element, name, one, false, depth + 1))
    const more = entries.length - MAX_ENTRIES
    if (more > 0) branch.append(element('div', { class: 'leaf muted' }, `And ${more} more.`))
    if (!entries.length) branch.append(element('div', { class: 'leaf muted' }, 'Nothing in it.'))
  }
  branch.addEventListener('toggle', () => branch.open && fill())
  if (isOpen) {
    fill()
    branch.open = true
  }
  return branch
}
