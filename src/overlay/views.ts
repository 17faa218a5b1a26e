// The views, in the order of their tabs.
import { createJourneyView } from './journey-view.ts'
import type { CreateView } from './view.ts'

export const VIEWS: readonly CreateView[] = [createJourneyView]
