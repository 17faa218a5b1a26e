// What a view draws anew moves what is below it; in the page's layout shift that would be counted as the shop's own.

/**
 * Boxes that are made anew have not moved: after each change all of the element's are, before anything is painted.
 * Focus and scroll positions stay, as the elements themselves do.
 */
export function keepSteady(element: HTMLElement): () => void {
  const changes = new MutationObserver(() => {
    element.style.display = 'none'
    element.getBoundingClientRect()
    element.style.display = ''
  })
  changes.observe(element, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['class', 'hidden', 'open'],
  })
  return () => changes.disconnect()
}
