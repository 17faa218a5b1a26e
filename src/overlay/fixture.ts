// An event as a test's fixture: what `classify` of `kairosjs/moments` is given, and what it has to answer.
import type { Heard } from './record.ts'

/** As many of the events before it as a test may want to replay. */
const MAX_BEFORE = 200

export interface Fixture {
  event: { name: string; time: string; properties: object; found?: string[]; page_kind?: string }
  expected: { moment: string | null; half?: string; why?: string; transitions: object[] }
  /** What was heard before it on its page: told to `advance` one by one, from `newJourney()`, its journey if it began there. */
  before: { name: string; time: string; properties: object }[]
}

export function fixtureOf({ event }: Heard, events: readonly Heard[]): Fixture {
  const { name, time, properties, found, moment, half, why, transitions, context } = event
  const at = events.findIndex((heard) => heard.event === event)
  return {
    event: {
      name,
      time,
      properties,
      ...(found && { found }),
      ...(context.page.kind && { page_kind: context.page.kind }),
    },
    expected: { moment: moment ?? null, ...(half && { half }), ...(why && { why }), transitions: transitions ?? [] },
    before: events
      .slice(Math.max(0, at - MAX_BEFORE), Math.max(0, at))
      .map(({ event: { name, time, properties } }) => ({ name, time, properties })),
  }
}
