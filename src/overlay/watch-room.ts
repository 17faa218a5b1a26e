// Says when the room beside the page may have changed: the window, the overlay's own size, or what the page shows.

/** What the page shows is looked at this often at most. */
const LOOK_MS = 1_000

export function watchRoom(document: Document, frame: HTMLElement, look: () => void): () => void {
  const window = document.defaultView ?? globalThis.window
  let timer: number | undefined
  const later = (): void => {
    // It rests until the page has been looked at, however much there changes meanwhile.
    changes.disconnect()
    timer ??= window.setTimeout(() => {
      timer = undefined
      look()
      watch()
    }, LOOK_MS)
  }
  const changes = new MutationObserver(later)
  const watch = (): void =>
    changes.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-modal'],
    })
  const sizes = new ResizeObserver(look)
  sizes.observe(frame)
  window.addEventListener('resize', look)
  watch()
  return () => {
    window.clearTimeout(timer)
    changes.disconnect()
    sizes.disconnect()
    window.removeEventListener('resize', look)
  }
}
