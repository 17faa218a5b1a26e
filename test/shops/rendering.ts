// A recorded page as it is served again: without the shop's own scripts, with the script tag, and as it was at another moment.
import type { Page } from 'puppeteer-core'

/** What a page was changed by between the moment that is wanted and the one that was recorded. */
export interface Edits {
  /** Another step's page instead of the step's own. */
  page?: string
  /** Elements that were not there yet. */
  remove?: string[]
  /** Elements whose contents had not come yet. */
  empty?: string[]
  /** What elements said. */
  text?: [selector: string, text: string][]
  /** Attributes that were other ones, or none. */
  set?: [selector: string, attribute: string, value: string | null][]
  /** Elements that were there, before the one that is selected. */
  insert?: [selector: string, html: string][]
  /** Text that was another one, wherever it stands. */
  replace?: [wanted: string, other: string][]
}

/** Frameworks' rules for what is not shown: style sheets are not part of the recordings. */
const STYLE = `.hidden { display: none } .sr-only { position: absolute; clip-path: inset(50%) }
.dropdown-menu, .collapse:not(.in), .tab-content > .tab-pane:not(.active) { display: none }
[data-nimg] { position: static !important; width: 160px !important; height: 160px !important }
@media (min-width: 640px) { .small\\:block { display: block } .small\\:flex { display: flex } }`

/** Runs in a page: edits a document that is only parsed, not shown. */
function edit(html: string, edits: Edits, head: string): string {
  let text = html
  for (const [wanted, other] of edits.replace ?? []) {
    if (!text.includes(wanted)) throw new Error(`The page does not say ${wanted}`)
    text = text.replaceAll(wanted, other)
  }
  const parsed = new DOMParser().parseFromString(text, 'text/html')
  const all = (selector: string): Element[] => {
    const found = [...parsed.querySelectorAll(selector)]
    if (!found.length) throw new Error(`The page has no ${selector}`)
    return found
  }
  for (const script of parsed.querySelectorAll('script')) {
    const code = (script.textContent ?? '').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
    // Data of a page are its content: JSON, and assignments that run nothing of the shop's.
    const isData = /json/.test(script.type) || (!script.src && !/function|=>|document|\$\(|<!--/.test(code))
    if (!isData) script.remove()
  }
  for (const selector of edits.remove ?? []) for (const element of all(selector)) element.remove()
  for (const selector of edits.empty ?? [])
    for (const element of all(selector)) element.replaceChildren(parsed.createElement('div'))
  for (const [selector, said] of edits.text ?? []) for (const element of all(selector)) element.textContent = said
  for (const [selector, name, value] of edits.set ?? [])
    for (const element of all(selector))
      if (value === null) element.removeAttribute(name)
      else element.setAttribute(name, value)
  for (const [selector, inserted] of edits.insert ?? []) all(selector)[0]?.insertAdjacentHTML('beforebegin', inserted)
  parsed.head.insertAdjacentHTML('afterbegin', head)
  return `<!doctype html>${parsed.documentElement.outerHTML}`
}

/** Renders with the parser of a real browser, in a tab of its own. */
export const createRendering =
  (tab: Page, tag: string) =>
  (html: string, edits: Edits = {}): Promise<string> =>
    tab.evaluate(edit, html, edits, `<style>${STYLE}</style>${tag}`)
