// What detection keeps from page to page of one tab, under names of ours.
import type { Store } from './context/kept.ts'
import type { Notes } from './events/detector.ts'

/** `store` is asked each time, as the shopper's consent may change. */
export const createNotes = (store: () => Store): Notes => ({
  get: (key) => store().get(`kairos.${key}`),
  set: (key, value) => store().set(`kairos.${key}`, value),
  remove: (key) => store().remove(`kairos.${key}`),
})
