// The rows of a long list that exist: kept as long as they are wanted, so that focus and what is unfolded stay.
import type { MakeElement } from './element.ts'
import type { Detail, ListParts } from './list-parts.ts'

export interface Row<T> {
  readonly item: T
  readonly key: string
  readonly index: number
  readonly topPx: number
  readonly isTabbed: boolean
  readonly detail: Detail | undefined
}

interface Made {
  readonly line: HTMLElement
  readonly button: HTMLButtonElement
  stamp: string
}

export interface Rows<T> {
  /** These, in their order, and no others. */
  draw(rows: readonly Row<T>[], count: number): void
  focus(key: string): void
  /** Of the row whose button it is. */
  keyOf(target: EventTarget | null): string | undefined
}

export function createRows<T>(
  element: MakeElement,
  { draw, stampOf }: ListParts<T>,
  place: HTMLElement,
  chosen: (key: string) => void,
): Rows<T> {
  const made = new Map<string, Made>()
  const make = (key: string): Made => {
    const button = element('button', { type: 'button', class: 'row', onclick: () => chosen(key) })
    const one: Made = { line: element('div', { class: 'line-of-row', role: 'listitem' }, button), button, stamp: '' }
    made.set(key, one)
    return one
  }
  const fill = (one: Made, { item, index, topPx, isTabbed, detail }: Row<T>, count: number): void => {
    const { line, button } = one
    // A transform is no shift of the page's layout.
    line.style.transform = `translateY(${topPx}px)`
    line.setAttribute('aria-posinset', String(index + 1))
    line.setAttribute('aria-setsize', String(count))
    button.tabIndex = isTabbed ? 0 : -1
    button.setAttribute('aria-expanded', String(!!detail))
    const stamp = stampOf(item)
    if (stamp !== one.stamp) {
      one.stamp = stamp
      button.replaceChildren(...draw(item))
    }
    const shown = button.nextElementSibling
    if (shown !== (detail?.element ?? null)) {
      shown?.remove()
      if (detail) line.append(detail.element)
    }
  }
  return {
    draw(rows, count) {
      const wanted = new Set(rows.map(({ key }) => key))
      for (const [key, { line }] of made) {
        if (wanted.has(key)) continue
        line.remove()
        made.delete(key)
      }
      let next = place.firstElementChild
      for (const row of rows) {
        const one = made.get(row.key) ?? make(row.key)
        // What is there is not moved: an element that is moved loses the focus.
        if (one.line === next) next = next.nextElementSibling
        else place.insertBefore(one.line, next)
        fill(one, row, count)
      }
    },
    focus: (key) => made.get(key)?.button.focus({ preventScroll: true }),
    keyOf: (target) => [...made].find(([, { button }]) => button === target)?.[0],
  }
}
