// The columns that the collector writes: their types for the database, and the rows that carry them.
type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'TIMESTAMP'
export type Columns = Readonly<Record<string, ColumnType>>

type ValueOf<T extends ColumnType> = T extends 'VARCHAR' ? string : T extends 'BOOLEAN' ? boolean : number
/** A row to write; a TIMESTAMP is milliseconds since 1970 UTC. */
export type RowOf<C extends Columns> = { [K in keyof C]: ValueOf<C[K]> | null }

const event = {
  id: 'VARCHAR',
  shop: 'VARCHAR',
  name: 'VARCHAR',
  time: 'TIMESTAMP',
  client_time: 'TIMESTAMP',
  received: 'TIMESTAMP',
  clock: 'VARCHAR',
  seq: 'BIGINT',
  visitor: 'VARCHAR',
  session: 'VARCHAR',
  visit: 'INTEGER',
  customer: 'VARCHAR',
  orders_known: 'INTEGER',
  actor: 'VARCHAR',
  consent: 'VARCHAR',
  gpc: 'BOOLEAN',
  sdk: 'VARCHAR',
  page_id: 'VARCHAR',
  page_url: 'VARCHAR',
  page_title: 'VARCHAR',
  page_kind: 'VARCHAR',
  page_referrer: 'VARCHAR',
  source_kind: 'VARCHAR',
  source_name: 'VARCHAR',
  campaign: 'VARCHAR',
  form: 'VARCHAR',
  language: 'VARCHAR',
  viewport: 'VARCHAR',
  experiments: 'VARCHAR',
  properties: 'VARCHAR',
  first: 'VARCHAR',
  stage: 'VARCHAR',
  cycle: 'INTEGER',
  moment: 'VARCHAR',
  half: 'VARCHAR',
  why: 'VARCHAR',
  found: 'VARCHAR',
  transitions: 'VARCHAR',
  order_ref: 'VARCHAR',
  score: 'INTEGER',
  from_server: 'BOOLEAN',
  backfill: 'BOOLEAN',
} as const satisfies Columns

const quarantine = {
  key: 'VARCHAR',
  received: 'TIMESTAMP',
  shop: 'VARCHAR',
  id: 'VARCHAR',
  reason: 'VARCHAR',
  why: 'VARCHAR',
  raw: 'VARCHAR',
  context: 'VARCHAR',
  skew_ms: 'BIGINT',
  backfill: 'BOOLEAN',
  from_server: 'BOOLEAN',
  actor: 'VARCHAR',
  visitor: 'VARCHAR',
  customer: 'VARCHAR',
  order_ref: 'VARCHAR',
} as const satisfies Columns

const orderNames = {
  shop: 'VARCHAR',
  name: 'VARCHAR',
  order_ref: 'VARCHAR',
} as const satisfies Columns

const marks = {
  shop: 'VARCHAR',
  visitor: 'VARCHAR',
  session: 'VARCHAR',
  time: 'TIMESTAMP',
  event: 'VARCHAR',
  kind: 'VARCHAR',
  name: 'VARCHAR',
  value: 'VARCHAR',
  amount: 'DOUBLE',
} as const satisfies Columns

const drops = {
  id: 'VARCHAR',
  received: 'TIMESTAMP',
  shop: 'VARCHAR',
  reason: 'VARCHAR',
  count: 'BIGINT',
} as const satisfies Columns

const records = {
  shop: 'VARCHAR',
  visitor: 'VARCHAR',
  moment: 'VARCHAR',
  half: 'VARCHAR',
  cycle: 'INTEGER',
  visit: 'INTEGER',
  opened_at: 'TIMESTAMP',
  decided_at: 'TIMESTAMP',
  outcome: 'VARCHAR',
  why: 'VARCHAR',
  recovered: 'BOOLEAN',
  last_at: 'TIMESTAMP',
  lapses_at: 'TIMESTAMP',
  only_lapsed: 'BOOLEAN',
  tried_until: 'TIMESTAMP',
} as const satisfies Columns

const journeys = {
  shop: 'VARCHAR',
  visitor: 'VARCHAR',
  cycle: 'INTEGER',
  began_at: 'TIMESTAMP',
  way: 'INTEGER',
  zmot_lapses_at: 'TIMESTAMP',
  fmot_lapses_at: 'TIMESTAMP',
  purchase_lapses_at: 'TIMESTAMP',
  umot_lapses_at: 'TIMESTAMP',
} as const satisfies Columns

const stays = {
  shop: 'VARCHAR',
  visitor: 'VARCHAR',
  device: 'VARCHAR',
  nth: 'INTEGER',
  began: 'TIMESTAMP',
  ended: 'TIMESTAMP',
  source_kind: 'VARCHAR',
  form: 'VARCHAR',
  page_kind: 'VARCHAR',
  browser_until: 'TIMESTAMP',
  source_until: 'TIMESTAMP',
  form_until: 'TIMESTAMP',
  page_until: 'TIMESTAMP',
  in_visit: 'BOOLEAN',
  visit_until: 'TIMESTAMP',
  bounced: 'BOOLEAN',
  engaged: 'BOOLEAN',
} as const satisfies Columns

const visitors = {
  shop: 'VARCHAR',
  visitor: 'VARCHAR',
  stage: 'VARCHAR',
  cycle: 'INTEGER',
  orders: 'INTEGER',
  first_order_at: 'TIMESTAMP',
  second_order_at: 'TIMESTAMP',
  last_order_at: 'TIMESTAMP',
  last_at: 'TIMESTAMP',
} as const satisfies Columns

const verdicts = {
  id: 'VARCHAR',
  shop: 'VARCHAR',
  visitor: 'VARCHAR',
  moment: 'VARCHAR',
  half: 'VARCHAR',
  why: 'VARCHAR',
} as const satisfies Columns

export type EventRow = RowOf<typeof event> & { id: string; name: string; time: number; properties: string }
export type QuarantineRow = RowOf<typeof quarantine>
export type DropRow = RowOf<typeof drops>
export type OrderNameRow = RowOf<typeof orderNames>
export type MarkRow = RowOf<typeof marks>
export type RecordRow = RowOf<typeof records>
export type JourneyRow = RowOf<typeof journeys>
export type StayRow = RowOf<typeof stays>
export type VisitorRow = RowOf<typeof visitors>
export type VerdictRow = RowOf<typeof verdicts>

export const columns = {
  event,
  quarantine,
  drops,
  orderNames,
  marks,
  records,
  journeys,
  stays,
  visitors,
  verdicts,
} as const
