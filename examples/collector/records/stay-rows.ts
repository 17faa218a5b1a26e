// The rows of a person's stays: what a browser did one thing after another, on one kind of page, in one visit. Pure.
import type { StayRow } from '../store/columns.ts'
import type { PersonEvent } from './derive-person.ts'
import { groupedBy } from './grouped.ts'
import { VISIT_IDLE_MS } from './record-rows.ts'

type Name = string | null
type Stay = StayRow & { ended: number; bounced: boolean; engaged: boolean }

type Kinds = Pick<PersonEvent, 'source_kind' | 'form' | 'page_kind'>

const isAlike = (a: Kinds, b: Kinds): boolean =>
  a.source_kind === b.source_kind && a.form === b.form && a.page_kind === b.page_kind

/** Of one browser, in the order of time. */
function staysOf(events: readonly PersonEvent[]): Stay[] {
  const stays: Stay[] = []
  const last = { source: new Map<Name, Stay>(), form: new Map<Name, Stay>(), page: new Map<Name, Stay>() }
  const visits = new Map<string, { readonly first: Stay; readonly last: Stay }>()
  let before: string | null = null
  for (const event of events) {
    const { shop, person, visitor, session, time, name, source_kind, form, page_kind } = event
    let stay = stays.at(-1)
    if (!stay || session !== before || time >= stay.ended + VISIT_IDLE_MS || !isAlike(stay, event)) {
      const visit = session === null ? undefined : visits.get(session)
      stay = {
        shop,
        visitor: person,
        device: visitor,
        nth: stays.length + 1,
        began: time,
        ended: time,
        source_kind,
        form,
        page_kind,
        browser_until: stay?.ended ?? null,
        source_until: last.source.get(source_kind)?.ended ?? null,
        form_until: last.form.get(form)?.ended ?? null,
        page_until: last.page.get(page_kind)?.ended ?? null,
        in_visit: session !== null,
        visit_until: visit?.last.ended ?? null,
        bounced: false,
        engaged: false,
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
export const stayRowsOf = (events: readonly PersonEvent[]): StayRow[] =>
  groupedBy(
    events.filter(({ visitor }) => visitor !== null),
    ({ visitor }) => visitor,
  ).flatMap(staysOf)
