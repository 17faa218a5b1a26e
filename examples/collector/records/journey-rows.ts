// The rows of a person's journeys: how far each came, with the best outcome of each of its moments, as one number. Pure.
import type { JourneyRow } from '../store/columns.ts'
import { groupedBy } from './grouped.ts'
import type { MomentRow } from './record-rows.ts'

/** Three bits for each moment: 1 lost, or open until it lapses; 2 open until an event decides it; 4 won. The highest counts. */
const PLACES: Readonly<Record<string, number>> = {
  zmot: 1,
  fmot: 8,
  'smot/purchase': 64,
  tmot: 512,
  'smot/experience': 4096,
  umot: 32768,
}

function waySaid({ moment, half, outcome, lapses_at, only_lapsed }: MomentRow): number {
  if (only_lapsed) return 0
  const stands = outcome === 'won' ? 4 : outcome === 'lost' || lapses_at !== null ? 1 : 2
  return stands * (PLACES[half === null ? moment : `${moment}/${half}`] ?? 0)
}

const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

function journeyOf(rows: readonly MomentRow[]): JourneyRow[] {
  const [first] = rows
  if (!first) return []
  const lapse = (isOne: (row: MomentRow) => boolean): number | null =>
    rows.filter(isOne).reduce((last: number | null, { lapses_at }) => later(last, lapses_at), null)
  return [
    {
      shop: first.shop,
      visitor: first.visitor,
      cycle: first.cycle,
      began_at: Math.min(...rows.map(({ opened_at }) => opened_at)),
      way: rows.reduce((way, row) => way | waySaid(row), 0),
      zmot_lapses_at: lapse(({ moment }) => moment === 'zmot'),
      fmot_lapses_at: lapse(({ moment }) => moment === 'fmot'),
      purchase_lapses_at: lapse(({ moment }) => moment === 'smot'),
      umot_lapses_at: lapse(({ moment }) => moment === 'umot'),
    },
  ]
}

export const journeyRowsOf = (records: readonly MomentRow[]): JourneyRow[] =>
  groupedBy(records, ({ cycle }) => cycle).flatMap(journeyOf)
