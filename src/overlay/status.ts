// Says a short text to screen readers, and shows it for a moment.
import type { MakeElement } from './element.ts'

export interface Status {
  readonly element: HTMLElement
  say(text: string): void
  stop(): void
}

const SHOWN_MS = 4_000

export function createStatus(element: MakeElement): Status {
  const place = element('div', { class: 'status', role: 'status' })
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    element: place,
    say(text) {
      stop()
      place.textContent = text
      timer = setTimeout(() => {
        place.textContent = ''
      }, SHOWN_MS)
    },
    stop,
  }
}
