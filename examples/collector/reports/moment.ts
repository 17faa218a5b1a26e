// GET /api/moment: what one moment is made of.
import type { EventStore, Row } from '../store/store.ts'
import { isKey, MOMENT_ROWS, type MomentRow } from './moment-rows.ts'
import { BadParameter, type QueryString, readText, type Scope } from './period.ts'

interface Part {
  readonly name: string
  /** What to call it, where its name is an id. */
  readonly label?: string
  readonly touchpoints: number
  readonly visitors: number
}

export interface MomentReport extends MomentRow {
  readonly touchpoints: (Part & { key: boolean })[]
  readonly sources: Part[]
  readonly pages: Part[]
  readonly products: Part[]
  readonly devices: Part[]
  readonly whys: Part[]
}

/** What a moment's detail is made of, each a query. */
export const MOMENT_QUERIES = [
  'moment-touchpoints',
  'moment-sources',
  'moment-pages',
  'moment-products',
  'moment-devices',
  'moment-whys',
] as const

export function readMoment(query: QueryString): MomentRow {
  const [id, half] = [readText(query, 'moment'), readText(query, 'half')]
  const row = MOMENT_ROWS.find((row) => row.id === id && (row.half ?? null) === half)
  if (row) return row
  const known = MOMENT_ROWS.map(({ id, half }) => (half ? `moment=${id}&half=${half}` : `moment=${id}`))
  throw new BadParameter(
    MOMENT_ROWS.some((row) => row.id === id) ? 'half' : 'moment',
    `ask for one of ${known.join(', ')}`,
  )
}

const partOf = ({ name, label, touchpoints, visitors }: Row): Part => ({
  name: String(name),
  ...(label != null && { label: String(label) }),
  touchpoints: Number(touchpoints),
  visitors: Number(visitors),
})

export async function reportMoment(
  store: EventStore,
  row: MomentRow,
  scope: Scope,
  now: number,
): Promise<MomentReport> {
  await store.derive()
  const asked = { ...scope, now, moment: row.id, half: row.half ?? null }
  const ask = async (name: string): Promise<Part[]> => (await store.query(name, asked)).map(partOf)
  const [touchpoints = [], sources = [], pages = [], products = [], devices = [], whys = []] = await Promise.all(
    MOMENT_QUERIES.map(ask),
  )
  const marked = touchpoints.map((part) => ({ ...part, key: isKey(row.id, part.name) }))
  return { ...row, touchpoints: marked, sources, pages, products, devices, whys }
}
