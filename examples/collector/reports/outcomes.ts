// The moments with their outcomes, beside those of the period before.
import type { Row } from '../store/store.ts'
import { num, rate } from './figures.ts'
import { isKey, MOMENT_ROWS, type MomentRow } from './moment-rows.ts'

interface Outcomes {
  readonly reached: number
  readonly won: number
  readonly lost: number
  readonly open: number
  /** Of those decided; null where none is. */
  readonly win_rate: number | null
}

export interface JourneyMoment extends MomentRow, Outcomes {
  /** From the opening to the event that decided it, won or lost; null where none did. */
  readonly median_ms: number | null
  /** In the period of the same length before; null where the question has no beginning. */
  readonly before: Outcomes | null
  readonly touchpoints: { name: string; count: number; key: boolean }[]
}

function outcomesOf(row: Row | undefined): Outcomes {
  const [won, lost] = [num(row, 'won'), num(row, 'lost')]
  return { reached: num(row, 'reached'), won, lost, open: num(row, 'open'), win_rate: rate(won, won + lost) }
}

export function momentsOf(
  counts: readonly Row[],
  before: readonly Row[] | null,
  touchpoints: readonly Row[],
): JourneyMoment[] {
  return MOMENT_ROWS.map((row) => {
    const isMine = (r: Row): boolean => r.moment === row.id && (r.half ?? undefined) === row.half
    const mine = counts.find(isMine)
    const median = mine?.median_ms ?? null
    return {
      ...row,
      ...outcomesOf(mine),
      median_ms: median === null ? null : Number(median),
      before: before && outcomesOf(before.find(isMine)),
      touchpoints: touchpoints.filter(isMine).map((t) => {
        const name = String(t.name)
        return { name, count: num(t, 'count'), key: isKey(row.id, name) }
      }),
    }
  })
}
