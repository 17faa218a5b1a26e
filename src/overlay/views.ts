// The views, in the order of their tabs.
import { createEventsView } from './events-view.ts'
import { createJourneyView } from './journey-view.ts'
import { createPageView } from './page-view.ts'
import { createQueueView } from './queue-view.ts'
import { createTryOutsView } from './try-outs.ts'
import type { CreateView } from './view.ts'
import { createWarningsView } from './warnings-view.ts'

export const VIEWS: readonly CreateView[] = [
  createJourneyView,
  createEventsView,
  createPageView,
  createQueueView,
  createWarningsView,
  createTryOutsView,
]
