// Entry `kairosjs/pages`: what Kairos sees of a page, told whole: every vote, every source, what was taken and what was not.
import { explainPage, type PageExplanation } from './pages/explain.ts'
import { addressOf } from './signals/address.ts'
import { readPage as readSnapshot } from './signals/page-snapshot.ts'
import { atOnce } from './signals/slices.ts'

/** Reads the page as it is now, at once, by the same code that a tracker reads it by; changes nothing of it. */
export function readPage(page: Document = document): PageExplanation {
  return explainPage(atOnce(readSnapshot(page, addressOf(page.defaultView ?? window))))
}

export type { PageKind } from './events/event.ts'
export type { ExplainedKind, ExplainedProduct, MarkedAs, PageExplanation } from './pages/explain.ts'
export type { ExplainedField, FieldName, ToldField } from './pages/explained-field.ts'
