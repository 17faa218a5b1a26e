// A detector: signals in, events out; and what it may keep in mind from one page to the next.
import type { Page } from '../pages/page.ts'
import type { Signal } from '../signals/signal.ts'
import type { EventDraft } from './event.ts'

/** Short notes of this tab, that outlive a page where the shopper allows it. */
export interface Notes {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/** `page` is the page that the signal came from, described. */
export type Detector = (signal: Signal, page: Page) => EventDraft[]
