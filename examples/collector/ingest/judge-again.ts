// Judges an event of the quarantine again, by the rules of today and as what it was when it came. Pure.
import type { EventRow } from '../store/columns.ts'
import type { Refused, Row } from '../store/store.ts'
import { judgeContext, judgeEvent } from './judge.ts'
import type { Checks } from './schema.ts'

const parsed = (text: unknown): { readonly value: unknown } | undefined => {
  try {
    return typeof text === 'string' ? { value: JSON.parse(text) } : undefined
  } catch {
    return undefined
  }
}

export function judgeAgain(row: Row, checks: Checks): EventRow | Refused {
  const reason = typeof row.reason === 'string' ? row.reason : 'schema'
  const event = parsed(row.raw)
  if (!event) return { reason, why: `cannot be judged again, as it was not kept whole; it was refused for: ${row.why}` }
  const context = parsed(row.context)
  if (!context || row.skew_ms === null)
    return { reason, why: `cannot be judged again without its context; it was refused for: ${row.why}` }
  const judged = judgeContext(context.value, checks)
  const batch = {
    shop: String(row.shop),
    received: Date.parse(String(row.received)),
    skewMs: Number(row.skew_ms),
    backfill: row.backfill === true,
    trusted: row.from_server === true,
    actor: typeof row.actor === 'string' ? row.actor : null,
  }
  return judgeEvent(event.value, { length: 1, at: () => judged }, batch, checks)
}
