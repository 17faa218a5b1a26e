// The rows of a person's stays: what a browser did one thing after another, on one kind of page, in one visit. Pure.
import type { StayRow } from '../store/columns.ts'
import type { PersonEvent } from './derive-person.ts'

/** After so long it is another stay. */
const IDLE_MS = 30 * 60_000

type Name = string | null
type Stay = StayRow & { ended: number; bounced: boolean; engaged: boolean }

type Kinds = Pick<PersonEvent, 'source_kind' | 'form' | 'page_kind'>

const isAlike = (a: Kinds, b: Kinds): boolean =>
  a.source_kind === b.source_kind && a.form === b.form && a.page_kind === b.page_kind

function newStay(device: string, { shop, person, session, time, source_kind, form, page_kind }: PersonEvent): Stay {
  return {
    ...{ shop, visitor: person, device, nth: 1, began: time, ended: time, source_kind, form, page_kind },
    ...{ browser_until: null, source_until: null, form_until: null, page_until: null, visit_until: null },
    ...{ in_visit: session !== null, bounced: false, engaged: false },
  }
}

/** Of one browser, in the order of time. */
function staysOf(device: string, events: readonly PersonEvent[]): Stay[] {
  const stays: Stay[] = []
  const last = { source: new Map<Name, Stay>(), form: new Map<Name, Stay>(), page: new Map<Name, Stay>() }
  const visits = new Map<string, { readonly first: Stay; readonly last: Stay }>()
  let before: string | null = null
  for (const event of events) {
    const { session, time, name, source_kind, form, page_kind } = event
    let stay = stays.at(-1)
    if (!stay || session !== before || time >= stay.ended + IDLE_MS || !isAlike(stay, event)) {
      const visit = session === null ? undefined : visits.get(session)
      stay = {
        ...newStay(device, event),
        nth: stays.length + 1,
        browser_until: stay?.ended ?? null,
        source_until: last.source.get(source_kind)?.ended ?? null,
        form_until: last.form.get(form)?.ended ?? null,
        page_until: last.page.get(page_kind)?.ended ?? null,
        visit_until: visit?.last.ended ?? null,
      }
      stays.push(stay)
      last.source.set(source_kind, stay)
      last.form.set(form, stay)
      last.page.set(page_kind, stay)
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
