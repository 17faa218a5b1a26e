// Says that a product's reviews were in view for a second.
import type { Ms } from '../events/event.ts'
import { createListeners } from './listeners.ts'
import { all, codeOf, textOf, within } from './read-dom.ts'
import { REVIEWS } from './review-words.ts'
import type { SignalSource } from './signal.ts'
import { inSlices, type Work } from './slices.ts'

const SEEN_MS: Ms = 1_000
/** Reviews are often drawn as they come near, or behind a tab. */
const LOOK_MS: Ms = 1_000
const MAX_BLOCKS = 8
const BLOCKS =
  '[itemprop=review], [id*=review i], [class*=review i], [id*=bewertung i], [class*=bewertung i], [id*=avis], [class*=avis], [id*=recens i], [class*=recens i], [id*=opini i], [class*=opini i], [data-bv-show=reviews]'
const HEADING = 'h2, h3'
/** Stars beside a price, a link to the reviews and a form for a new one are no reviews. */
const NOT_BLOCK = /summary|badge|count|stars?\b|link|button|form|preview/i
const MIN_TEXT = 60

function* readBlocks(): Generator<undefined, Element[]> {
  const titled = all(document, HEADING, 40).filter((el) => REVIEWS.test(textOf(el, 60)))
  yield
  const found = [...all(document, BLOCKS, 60), ...titled.map((el) => el.parentElement)]
  yield
  return found.filter((el): el is Element => {
    if (!el || !/^(DIV|SECTION|ARTICLE|ASIDE|UL|OL|TABLE|DETAILS)$|-/.test(el.tagName)) return false
    return !NOT_BLOCK.test(codeOf(el)) && textOf(el, MIN_TEXT * 2).length > MIN_TEXT && !all(el, 'h1', 1).length
  })
}

export const seenSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'seen')
  if (!('IntersectionObserver' in window)) return listeners.clear
  /** Blocks, and whether they are in view. */
  const blocks = new Map<Element, boolean>()
  let page = ''
  let isTold = false
  let cancelLook: (() => void) | undefined
  let cancelSeen: (() => void) | undefined
  let work: Work | undefined

  const forget = (): void => {
    observer.disconnect()
    blocks.clear()
    cancelSeen?.()
    cancelSeen = undefined
  }
  const tell = (): void => {
    forget()
    isTold = true
    emit({ kind: 'seen', time: watch.now(), what: 'reviews' })
  }
  // The middle of the window: a block that only looks in from its edge is not read.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) blocks.set(target, isIntersecting)
      if (![...blocks.values()].includes(true)) {
        cancelSeen?.()
        cancelSeen = undefined
      } else cancelSeen ??= watch.after(SEEN_MS, tell)
    },
    { rootMargin: '-20% 0px' },
  )
  const watchAll = (found: Element[]): void => {
    for (const el of found) {
      if (blocks.size >= MAX_BLOCKS) break
      if ([...blocks.keys()].some((known) => within(known, el))) continue
      blocks.set(el, false)
      observer.observe(el)
    }
  }
  const look = (): void => {
    cancelLook = undefined
    if (location.pathname !== page) {
      forget()
      page = location.pathname
      isTold = false
    }
    work?.cancel()
    if (!isTold) work = inSlices(readBlocks(), watchAll, watch, 'seen')
  }
  const later = (): void => {
    cancelLook ??= watch.after(LOOK_MS, look)
  }
  later()
  listeners.on(document, 'scroll click', later)
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) listeners.on(navigation, 'currententrychange', later)
  return () => {
    cancelLook?.()
    work?.cancel()
    forget()
    listeners.clear()
  }
}
