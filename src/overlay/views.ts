// The views, in the order of their tabs.
import { createEventsView } from './events-view.ts'
import { createJourneyView } from './journey-view.ts'
import type { CreateView } from './view.ts'

export const VIEWS: readonly CreateView[] = [createJourneyView, createEventsView]
