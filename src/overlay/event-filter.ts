// Which events are listed: by moment, name and way, and by words that are in their name, reason or properties.
import type { Heard } from './record.ts'
import { stateOf } from './way-words.ts'

export interface EventFilter {
  /** An empty text asks for nothing. */
  moment: string
  name: string
  way: string
  words: string
}

/** What an event of no moment is filtered by. */
export const NO_MOMENT = 'none'
const MAX_TEXT = 20_000

export type FilterEvents = (events: readonly Heard[], filter: EventFilter) => readonly Heard[]

export function createFilter(): FilterEvents {
  const texts = new WeakMap<object, string>()
  const textOf = ({ event }: Heard): string => {
    const known = texts.get(event)
    if (known !== undefined) return known
    const { name, why, moment, half, found, properties } = event
    const text = JSON.stringify([name, name.replaceAll('_', ' '), why, moment, half, found, properties])
    const short = text.slice(0, MAX_TEXT).toLowerCase()
    texts.set(event, short)
    return short
  }
  return (events, { moment, name, way, words }) => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    if (!moment && !name && !way && !wanted.length) return events
    return events.filter((heard) => {
      const { event } = heard
      return (
        (!moment || (event.moment ?? NO_MOMENT) === moment) &&
        (!name || event.name === name) &&
        (!way || stateOf(heard.way) === way) &&
        (!wanted.length || wanted.every((word) => textOf(heard).includes(word)))
      )
    })
  }
}
