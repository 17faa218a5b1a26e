// An event that was refused, as it is kept: with all that it takes to judge it again, and to find it by its visitor. Pure.
import { createHash } from 'node:crypto'
import type { QuarantineRow } from '../store/columns.ts'
import { type BatchFacts, cleanText, firstText } from './event-row.ts'
import type { Fault } from './judge.ts'

/** What is longer is cut, and then cannot be judged again. */
const MAX_RAW_CHARACTERS = 65_536
/** What is longer is left out: each event of a batch keeps a copy. */
const MAX_CONTEXT_CHARACTERS = 8_192
const MAX_NAME_CHARACTERS = 1_024
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

export function idOf(event: unknown): string | null {
  const id = memberOf(event, 'id')
  return typeof id === 'string' && UUID.test(id) ? id : null
}

function textOf(value: unknown): string {
  try {
    return cleanText(JSON.stringify(value) ?? '')
  } catch {
    return '(nested too deep to be kept)'
  }
}

/** Who it is of, as far as that can be read of what was refused. */
function whoseOf(event: unknown, context: unknown): Pick<QuarantineRow, 'visitor' | 'customer' | 'order_ref'> {
  const properties = memberOf(event, 'properties')
  const text = (...values: unknown[]): string | null => firstText(...values)?.slice(0, MAX_NAME_CHARACTERS) ?? null
  return {
    visitor: text(memberOf(context, 'visitor')),
    customer: text(memberOf(context, 'customer')),
    order_ref: text(memberOf(properties, 'transaction_id'), memberOf(properties, 'checkout_id')),
  }
}

export function quarantinedOf(
  event: unknown,
  context: unknown,
  { reason, why }: Fault,
  { shop, received, skewMs, backfill, trusted, actor }: BatchFacts,
): QuarantineRow {
  const raw = textOf(event).slice(0, MAX_RAW_CHARACTERS)
  const id = idOf(event)
  // What has no id can never be stored, so nobody needs its context.
  const kept = id === null || context === undefined ? null : textOf(context)
  return {
    key: createHash('sha256').update(`${shop}\n${raw}`).digest('hex'),
    received,
    shop,
    id,
    reason,
    why: cleanText(why),
    raw,
    context: kept !== null && kept.length <= MAX_CONTEXT_CHARACTERS ? kept : null,
    skew_ms: skewMs,
    backfill,
    from_server: trusted,
    actor,
    ...whoseOf(event, context),
  }
}
