// Entry of kairos-overlay.min.js: opens the overlay on the tracker that its own script element carries, and on nothing else.
import type { Tracker } from './index.ts'
import { type OverlayOptions, openOverlay } from './overlay/index.ts'

interface Carrier extends HTMLScriptElement {
  /** Put there by the script tag that has loaded this file. */
  kairos?: readonly [tracker: Tracker, heard: NonNullable<OverlayOptions['heard']>]
}

// An element of the page's may be called `currentScript`; one of another kind has no tracker.
const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  const [tracker, heard] = (script as Carrier).kairos ?? []
  if (tracker) openOverlay(tracker, { heard })
}
