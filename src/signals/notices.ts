// Finds the messages that a page shows, and whether their marks call them errors or successes.
import { all, attr, codeOf, first, textOf } from './read-dom.ts'

export type Tone = 'error' | 'success' | 'plain'

const NOTICES =
  '[role=alert], [role=status], [aria-live], [class*=alert], [class*=notice], [class*=notif], [class*=message], [class*=toast], [class*=error], [class*=success], [data-type=error], [data-type=success]'
/** What a window or drawer that opens says first. */
const WINDOWS = 'dialog, [role=dialog], [class*=modal], [class*=drawer], [id*=drawer], [id*=modal], [class*=popup]'
const TITLE = 'h2, h3, h4, h5'
/** A field that the shopper is sent back to. */
const INVALID = '[aria-invalid=true], .has-error'
const MAX_NOTICES = 40
const MAX_WINDOWS = 60
const MAX_TITLES = 10
const FAILS = /error|danger|fail|invalid|refus|reject/i
const SUCCEEDS = /success|confirm|added|positive|woocommerce-message/i
/** What stays on a page: not said of an action. */
const STANDING = /cookie|consent|newsletter|announce|chat|banner/i
const LARGE = 'form, table, main, h1, article'

/** `aria-invalid:ring-red` says how it would look, not what it is. */
const marksOf = (el: Element): string => codeOf(el).replace(/\S+:\S+/g, '')
const CONTROL = /^(BUTTON|INPUT|A|SELECT)$/

const toneOf = (element: Element): Tone => {
  const marks = [element, ...all(element, '[data-type], [class*=error], [class*=success]', 2)]
    .map((el) => `${marksOf(el)} ${attr(el, 'data-type')} ${attr(el, 'data-status')}`)
    .join(' ')
  if (FAILS.test(marks)) return 'error'
  return SUCCEEDS.test(marks) ? 'success' : 'plain'
}

/** Shown messages by their elements; the empty text stands for one that is not shown. */
export type Notices = Map<Element, { text: string; tone: Tone }>

/** Asked for window by window: the browser takes longer for a selector of what is in them than for all else here. */
function* titlesIn(document: Document): Generator<undefined, Element[]> {
  const titles = new Set<Element>()
  const windows = all(document, WINDOWS, MAX_WINDOWS)
  yield
  for (const el of windows) {
    const title = first(el, TITLE)
    if (title && titles.size < MAX_TITLES) titles.add(title)
  }
  return [...titles]
}

/** Each `yield` is where the reading can pause. */
export function* readNotices(document: Document): Generator<undefined, Notices> {
  const found: Notices = new Map()
  const notices = all(document, NOTICES, MAX_NOTICES)
  yield
  for (const el of [...notices, ...(yield* titlesIn(document))]) {
    if (CONTROL.test(el.tagName) || STANDING.test(codeOf(el)) || all(el, LARGE, 1).length) continue
    const text = el.getClientRects().length ? textOf(el, 200) : ''
    found.set(el, { text, tone: toneOf(el) })
  }
  yield
  for (const el of all(document, INVALID, 10)) {
    if (el.getClientRects().length) found.set(el, { text: 'aria-invalid', tone: 'error' })
  }
  return found
}

/** What is shown now and was not before; a message is often drawn anew in another element. */
export const newNotices = (before: Notices, now: Notices): { text: string; tone: Tone }[] => {
  const told = new Set<string>()
  return [...now].flatMap(([element, notice]) => {
    if (!notice.text || before.get(element)?.text === notice.text || told.has(notice.text)) return []
    told.add(notice.text)
    return [notice]
  })
}
