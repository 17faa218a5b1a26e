// What a submission is on its way through the stream: one message a row, known again by its id. Pure.
import { cleanText } from '../../ingest/event-row.ts'
import {
  type Columns,
  columns,
  type DropRow,
  type EventRow,
  type QuarantineRow,
  type RowOf,
} from '../../store/columns.ts'
import type { Submission } from '../../store/store.ts'

/** The last word of its subject. */
type Kind = 'event' | 'quarantine' | 'drop'

export interface Message {
  readonly kind: Kind
  /** `Nats-Msg-Id`: of an event its own id. */
  readonly id: string
  readonly text: string
}

/** Why a message of the stream cannot be stored. */
class UnreadableMessage extends Error {}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MAX_INTEGER = 2 ** 31 - 1
/** The last time that a Date can tell. */
const MAX_TIME = 8.64e15

const isWhole = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) <= most
const FITS: { readonly [Type in Columns[string]]: (value: unknown) => boolean } = {
  VARCHAR: (value) => typeof value === 'string',
  INTEGER: (value) => isWhole(value, MAX_INTEGER),
  BIGINT: (value) => isWhole(value, Number.MAX_SAFE_INTEGER),
  DOUBLE: (value) => Number.isFinite(value),
  BOOLEAN: (value) => typeof value === 'boolean',
  TIMESTAMP: (value) => typeof value === 'number' && Math.abs(value) <= MAX_TIME,
}

/** What the tables do not take without. */
const NEEDED = {
  event: [
    'id',
    'shop',
    'name',
    'time',
    'client_time',
    'received',
    'clock',
    'seq',
    'actor',
    'properties',
    'from_server',
    'backfill',
  ],
  quarantine: ['key', 'received', 'shop', 'why', 'raw'],
  drop: ['id', 'received', 'shop', 'reason', 'count'],
} as const satisfies Record<Kind, readonly string[]>

/** Without its nulls, which a reader puts back. */
const textOf = (row: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))

/** Those of the events first, in their order. */
export function messagesOf({ events, quarantine, drops }: Submission): Message[] {
  return [
    ...events.map((row): Message => ({ kind: 'event', id: row.id, text: textOf(row) })),
    ...quarantine.map((row): Message => ({ kind: 'quarantine', id: `quarantine ${row.key}`, text: textOf(row) })),
    ...drops.map((row): Message => ({ kind: 'drop', id: `drop ${row.id}`, text: textOf(row) })),
  ]
}

/** Only what is a column, and of its type. */
function readRow<C extends Columns>(json: unknown, types: C, needed: readonly string[]): RowOf<C> {
  if (typeof json !== 'object' || json === null) throw new UnreadableMessage('is no object')
  const given = new Map(Object.entries(json))
  const entries = Object.entries(types).map(([name, type]) => {
    const value = given.get(name) ?? null
    if (value === null && needed.includes(name)) throw new UnreadableMessage(`has no ${name}`)
    if (value !== null && !FITS[type](value)) throw new UnreadableMessage(`its ${name} is no ${type}`)
    return [name, typeof value === 'string' ? cleanText(value) : value]
  })
  return Object.fromEntries(entries)
}

function parse(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data))
  } catch {
    throw new UnreadableMessage('is no JSON')
  }
}

/** @throws UnreadableMessage */
export function readMessage(kind: string, data: Uint8Array): Submission {
  const json = parse(data)
  const read = <C extends Columns, K extends Kind>(types: C, of: K) => readRow(json, types, NEEDED[of])
  const nothing: Submission = { events: [], quarantine: [], drops: [] }
  if (kind === 'quarantine') return { ...nothing, quarantine: [read(columns.quarantine, kind) satisfies QuarantineRow] }
  if (kind !== 'event' && kind !== 'drop') throw new UnreadableMessage('is of no known kind')
  const row = kind === 'event' ? read(columns.event, kind) : read(columns.drops, kind)
  if (!UUID.test(String(row.id))) throw new UnreadableMessage('its id is no UUID')
  return kind === 'event' ? { ...nothing, events: [row as EventRow] } : { ...nothing, drops: [row as DropRow] }
}
