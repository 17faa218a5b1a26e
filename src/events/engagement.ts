// How the page is met: speed, attention, and leaving.
import type { Detector } from './detector.ts'

export const createEngagementDetector = (): Detector => (signal) => {
  switch (signal.kind) {
    case 'vital': {
      const { metric, value, rating } = signal
      return [{ name: 'web_vital', properties: { metric, value, rating }, found: ['web-vitals'] }]
    }
    case 'attention':
      return [{ name: 'engage', properties: { by: 'time' }, found: ['attention'] }]
    case 'leave': {
      // Nothing to take back where the shopper only goes on to another page of the shop.
      if (signal.following) return []
      return [{ name: 'bounce', properties: { visible_ms: Math.round(signal.visibleMs) }, found: ['leave'] }]
    }
    default:
      return []
  }
}
