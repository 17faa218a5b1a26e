// Writes where the shopper stands onto `<html>`, where the shop has asked for it.
import type { Journey } from './moments/moment.ts'

/** After `load`, so that the page's own first paint is never changed under it. */
export function createMarks(journey: () => Journey): { update(): void; stop(): void } {
  const root = document.documentElement
  const names = ['data-kairos-stage', 'data-kairos-moment'] as const
  const set = (name: string, value: string | null): void => {
    if (value === null) root.removeAttribute(name)
    else if (root.getAttribute(name) !== value) root.setAttribute(name, value)
  }
  const update = (): void => {
    if (document.readyState !== 'complete') return
    const { stage, moment } = journey()
    set(names[0], stage)
    set(names[1], moment)
  }
  window.addEventListener('load', update, { once: true })
  return {
    update,
    stop() {
      window.removeEventListener('load', update)
      for (const name of names) set(name, null)
    },
  }
}
