// The rows of a person's stays: what a browser did one thing after another, on one kind of page, in one visit. Pure.
import type { StayRow } from '../store/columns.ts'
import type { PersonEvent } from './derive-person.ts'

/** After so long it is another stay. */
const IDLE_MS = 30 * 60_000

type Stay = StayRow & { ended: number; bounced: boolean; engaged: boolean }

const kindOf = ({ source_kind, form, page_kind }: PersonEvent | Stay): string =>
  JSON.stringify([source_kind, form, page_kind])

function newStay(device: string, { shop, person, session, time, source_kind, form, page_kind }: PersonEvent): Stay {
  return {
    ...{ shop, visitor: person, device, nth: 1, began: time, ended: time, source_kind, form, page_kind },
    ...{ browser_until: null, kind_until: null, in_visit: session !== null, visit_until: null },
    ...{ bounced: false, engaged: false },
  }
}

/** Of one browser, in the order of time. */
function staysOf(device: string, events: readonly PersonEvent[]): Stay[] {
  const stays: Stay[] = []
  const lastOfKind = new Map<string, Stay>()
  const visits = new Map<string, { readonly first: Stay; readonly last: Stay }>()
  let before: string | null = null
  for (const event of events) {
    const { session, time, name } = event
    const kind = kindOf(event)
    let stay = stays.at(-1)
    if (!stay || session !== before || time >= stay.ended + IDLE_MS || kindOf(stay) !== kind) {
      const visit = session === null ? undefined : visits.get(session)
      stay = {
        ...newStay(device, event),
        nth: stays.length + 1,
        browser_until: stay?.ended ?? null,
        kind_until: lastOfKind.get(kind)?.ended ?? null,
        visit_until: visit?.last.ended ?? null,
      }
      stays.push(stay)
      lastOfKind.set(kind, stay)
      if (session !== null) visits.set(session, { first: visit?.first ?? stay, last: stay })
    }
    stay.ended = time
    before = session
    const first = session === null ? undefined : visits.get(session)?.first
    if (first && name === 'bounce') first.bounced = true
    if (first && name === 'engage') first.engaged = true
  }
  return stays
}

/** What the shop's server tells of an order is of no browser. */
export function stayRowsOf(events: readonly PersonEvent[]): StayRow[] {
  const devices = new Map<string, PersonEvent[]>()
  for (const event of events) {
    if (event.visitor === null) continue
    const others = devices.get(event.visitor)
    if (others) others.push(event)
    else devices.set(event.visitor, [event])
  }
  return [...devices].flatMap(([device, own]) => staysOf(device, own))
}
