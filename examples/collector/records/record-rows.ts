// The rows of a person's moments, with what time alone decides: when an open one is lost. Pure.
import type { MomentRecord } from 'kairosjs/moments'
import type { RecordRow, VisitorRow } from '../store/columns.ts'

/** Of what is known of a moment: no row of the database has these empty. */
export type MomentRow = RecordRow & Pick<MomentRecord, 'moment' | 'cycle'> & { opened_at: number; last_at: number }

/** After so long a visit is over, and what its browser does is another stay. */
export const VISIT_IDLE_MS = 30 * 60_000
const CART_LEFT_MS = 24 * 3_600_000
const LAPSE_MS = 90 * 86_400_000
const BY_OUTCOME = ['won', 'lost']

/** Null where only an event can decide it. */
function lapsesAt({ moment, half, outcome, last_at }: MomentRow, lastOrderAt: number | null): number | null {
  if (outcome !== null) return null
  if (moment === 'zmot' || moment === 'fmot') return last_at + VISIT_IDLE_MS
  if (moment === 'smot') return half === 'purchase' ? last_at + CART_LEFT_MS : null
  return moment === 'umot' && lastOrderAt !== null ? lastOrderAt + LAPSE_MS : null
}

/** Who does not come back has nothing that opens the moment: it is one, and lost, from the day on which it lapses. */
function lapseOf({ shop, visitor, last_order_at, last_at }: VisitorRow, cycle: number, rows: readonly MomentRow[]) {
  if (last_order_at === null || rows.some((row) => row.moment === 'umot' && row.cycle === cycle)) return []
  const lapse: MomentRow = {
    shop,
    visitor,
    moment: 'umot',
    half: null,
    cycle,
    visit: null,
    opened_at: last_order_at,
    decided_at: null,
    outcome: null,
    why: 'lapsed',
    recovered: false,
    last_at: last_at ?? last_order_at,
    lapses_at: null,
    only_lapsed: true,
    tried_until: null,
  }
  return [lapse]
}

const rankOf = ({ outcome }: MomentRow): number => (outcome === null ? BY_OUTCOME.length : BY_OUTCOME.indexOf(outcome))

/** Tells of each try until when those before it lasted. What opened at once with the end of another one came after it. */
function inTries(rows: readonly MomentRow[]): MomentRow[] {
  const until = new Map<string, number>()
  return rows
    .toSorted((a, b) => a.opened_at - b.opened_at || rankOf(a) - rankOf(b))
    .map((row) => {
      const of = `${row.moment}/${row.half}`
      const before = until.get(of) ?? null
      until.set(of, Math.max(before ?? Number.NEGATIVE_INFINITY, row.decided_at ?? row.last_at))
      return { ...row, tried_until: before }
    })
}

/** `visitEnds` has the last event of each visit. */
export function recordRowsOf(
  visitor: VisitorRow & { cycle: number; last_at: number },
  records: readonly MomentRecord[],
  visitEnds: ReadonlyMap<number, number>,
): MomentRow[] {
  const { shop, visitor: person, cycle, last_at, last_order_at } = visitor
  const rows = records.map(
    (record): MomentRow => ({
      shop,
      visitor: person,
      moment: record.moment,
      half: record.half ?? null,
      cycle: record.cycle,
      visit: record.visit ?? null,
      opened_at: record.openedAt,
      decided_at: record.decidedAt ?? null,
      outcome: record.outcome ?? null,
      why: record.why,
      recovered: record.recovered ?? false,
      last_at: record.visit === undefined ? last_at : (visitEnds.get(record.visit) ?? last_at),
      lapses_at: null,
      only_lapsed: false,
      tried_until: null,
    }),
  )
  return inTries([...rows, ...lapseOf(visitor, cycle, rows)]).map((row) => ({
    ...row,
    lapses_at: lapsesAt(row, last_order_at),
  }))
}
