// How people go from moment to moment, and where they leak: links of a flow, made of how far their journeys came.
import type { Row } from '../store/store.ts'
import { keyOf, MOMENT_ROWS } from './moment-rows.ts'

/** Ends of a journey that reached no further moment: how its last one stands. */
type End = 'lost' | 'open' | 'rest' | 'again'

export interface FlowLink {
  /** A moment, as `fmot` or `smot/purchase`. */
  readonly from: string
  /** A moment, or an end. */
  readonly to: string
  /** Journeys: a person's way from one order to the next. */
  readonly journeys: number
}

const COLUMNS = ['zmot', 'fmot', 'purchase', 'tmot', 'experience', 'umot'] as const
const KEYS = MOMENT_ROWS.map(keyOf)

function endOf(moment: string | undefined, stands: number): End {
  if (stands === 1) return 'lost'
  if (stands === 2) return 'open'
  return moment === 'umot' ? 'again' : 'rest'
}

export function flowOf(rows: readonly Row[]): FlowLink[] {
  const links = new Map<string, FlowLink>()
  const add = (from: string, to: string, journeys: number): void => {
    const key = `${from} ${to}`
    links.set(key, { from, to, journeys: journeys + (links.get(key)?.journeys ?? 0) })
  }
  for (const row of rows) {
    const way = COLUMNS.map((column, i) => ({ key: KEYS[i] ?? column, stands: Number(row[column] ?? 0) }))
    const reached = way.filter(({ stands }) => stands > 0)
    reached.forEach(({ key, stands }, i) => {
      add(key, reached[i + 1]?.key ?? endOf(key, stands), Number(row.journeys ?? 0))
    })
  }
  const place = (key: string): number => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length)
  return [...links.values()].sort(
    (a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to) || (a.to < b.to ? -1 : 1),
  )
}
