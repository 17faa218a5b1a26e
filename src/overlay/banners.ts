// Where the page asks its shopper for something that must not be covered: consent banners and open dialogs.
import type { Box, Size } from './place.ts'

const BANNERS = [
  '#onetrust-banner-sdk, #CybotCookiebotDialog, #usercentrics-root, #usercentrics-cmp-ui, .qc-cmp2-container, #didomi-host',
  '.cc-window, #iubenda-cs-banner, .osano-cm-window, .truste_box_overlay, #cmpbox, #shopify-pc__banner',
  '[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i]',
  '[role=dialog], [role=alertdialog], [aria-modal=true], dialog[open]',
].join()
const BUTTONS = 'button, [role=button], a[href], input[type=button], input[type=submit]'
const MAX_BANNERS = 40
const MAX_BUTTONS = 40
/** What is larger is a curtain: its buttons are what counts. */
const LARGE = 0.6

const boxOf = (element: Element): Box => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { left, top, width, height }
}
const isShown = ({ width, height }: Size): boolean => width > 1 && height > 1

/** It stays where it is while the page is scrolled, by itself or by what it is in. */
function isPinned(element: Element): boolean {
  for (let at: Element | null = element, steps = 0; at && steps < 8; at = at.parentElement, steps++) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true
  }
  return element.matches('dialog[open]')
}

function* contents(element: Element): Generator<ParentNode> {
  yield element
  if (element.shadowRoot) yield element.shadowRoot
}

/** What must stay free, of all that the page shows now. */
export function findBanners(document: Document, window: Size): Box[] {
  const found: Box[] = []
  for (const element of [...document.querySelectorAll(BANNERS)].slice(0, MAX_BANNERS)) {
    const buttons = [...contents(element)]
      .flatMap((root) => [...root.querySelectorAll(BUTTONS)].slice(0, MAX_BUTTONS))
      .map(boxOf)
      .filter(isShown)
    if (!buttons.length) continue
    const box = boxOf(element)
    const isCurtain = !isShown(box) || box.width * box.height > window.width * window.height * LARGE
    // What a shadow root holds may be pinned where its host is not.
    if (!element.shadowRoot && !isPinned(element)) continue
    found.push(...(isCurtain ? buttons : [box]))
  }
  return found
}
