// What several views are made of: tables, lists of facts, buttons; and short words for sizes.
import type { Child, MakeElement } from './element.ts'

export type Cells = readonly Child[]

const MAX_TEXT = 300

/** A text of the page's, at a bearable length. */
export const short = (text: unknown, max: number = MAX_TEXT): string => {
  const plain = typeof text === 'string' ? text : String(text)
  return plain.length > max ? `${plain.slice(0, max)}…` : plain
}

export const size = (bytes: number): string => (bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toFixed(1)} kB`)

export const count = (number: number, one: string, several: string = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`

/** The first cell of each row names it. What there is none of is said. */
export function table(
  element: MakeElement,
  caption: string,
  heads: readonly string[],
  rows: readonly Cells[],
  otherwise: string,
): HTMLElement {
  if (!rows.length) return element('p', { class: 'none' }, `${caption}: ${otherwise}`)
  const head = heads.map((text) => element('th', { scope: 'col' }, text))
  const body = rows.map(([first, ...rest]) =>
    element('tr', {}, element('th', { scope: 'row' }, first), ...rest.map((cell) => element('td', {}, cell))),
  )
  return element(
    'table',
    { class: 'facts' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  )
}

/** Terms and what is said of each; what is said of nothing is left out. */
export function terms(element: MakeElement, pairs: readonly (readonly [string, Child])[]): HTMLElement {
  const known = pairs.filter(([, said]) => said !== undefined && said !== null && said !== '')
  return element(
    'dl',
    { class: 'terms' },
    ...known.flatMap(([term, said]) => [element('dt', {}, term), element('dd', {}, said)]),
  )
}

export function list(element: MakeElement, lines: readonly Child[]): HTMLElement {
  return element('ul', { class: 'lines' }, ...lines.map((line) => element('li', {}, line)))
}

/** A part of a view, under its heading. */
export function section(element: MakeElement, heading: string, ...children: readonly Child[]): HTMLElement {
  return element('section', { class: 'part' }, element('h3', {}, heading), ...children)
}

/** What fails when it is pressed is told, and not thrown into the page. */
export function button(
  element: MakeElement,
  text: string,
  press: () => void,
  tell: (text: string) => void,
): HTMLButtonElement {
  const guarded = (): void => {
    try {
      press()
    } catch (error) {
      tell(`It failed: ${short(error instanceof Error ? error.message : error)}`)
    }
  }
  return element('button', { type: 'button', onclick: guarded }, text)
}
