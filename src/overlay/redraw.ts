// Draws anew without taking the focus from whoever is in it: what has a `data-key` is found again by it.

export function redraw(place: HTMLElement, ...children: readonly Node[]): void {
  const { activeElement } = place.getRootNode() as ShadowRoot | Document
  const key = activeElement && place.contains(activeElement) ? (activeElement as HTMLElement).dataset.key : undefined
  place.replaceChildren(...children)
  if (key === undefined) return
  for (const found of place.querySelectorAll<HTMLElement>('[data-key]')) {
    if (found.dataset.key === key) found.focus({ preventScroll: true })
  }
}
