// How the overlay was left, for the visit: only where the shopper allows that anything is kept.
import type { Tracker } from '../index.ts'
import type { Place } from './place.ts'

export interface Kept {
  isFolded?: boolean
  tab?: number
  place?: Place
}

const KEY = 'kairos.overlay'

const isPlace = (value: unknown): value is Place => {
  const { right, bottom, x, y } = (value ?? {}) as Partial<Place>
  return typeof right === 'boolean' && typeof bottom === 'boolean' && Number.isFinite(x) && Number.isFinite(y)
}

/** What is there may be anybody's: only what is understood is taken. */
export function readKept(): Kept {
  try {
    const { isFolded, tab, place } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    return {
      ...(typeof isFolded === 'boolean' && { isFolded }),
      ...(typeof tab === 'number' && { tab }),
      ...(isPlace(place) && { place }),
    }
  } catch {
    return {}
  }
}

/** Nothing is on the device before consent, and nothing is lost where the storage refuses. */
export async function keep(tracker: Tracker, kept: Kept): Promise<void> {
  try {
    const { consent } = await tracker.inspect()
    if (consent === 'granted') sessionStorage.setItem(KEY, JSON.stringify(kept))
  } catch {}
}
