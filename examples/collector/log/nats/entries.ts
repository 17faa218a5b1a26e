// What the loader has in hand: messages of the stream, each with what it stands for or why that cannot be read.
import { createHash } from 'node:crypto'
import type { JsMsg } from '@nats-io/jetstream'
import { cleanText } from '../../ingest/event-row.ts'
import type { QuarantineRow } from '../../store/columns.ts'
import type { Submission } from '../../store/store.ts'
import { readMessage } from './messages.ts'

export interface Entry {
  readonly submission: Submission
  /** As it would be kept if the store did not take it. */
  quarantined(why: string): QuarantineRow
}

export type Source = Pick<JsMsg, 'subject' | 'data' | 'time'>

const MAX_RAW_CHARACTERS = 65_536
/** Who it is of is not known. */
const NO_SHOP = '(unknown)'

function quarantineOf({ data, time }: Source, shop: string, why: string): QuarantineRow {
  const raw = cleanText(new TextDecoder().decode(data)).slice(0, MAX_RAW_CHARACTERS)
  return {
    key: createHash('sha256').update(`${shop}\n${raw}`).digest('hex'),
    received: time.getTime(),
    shop,
    id: null,
    reason: 'log',
    why: cleanText(why),
    raw,
    context: null,
    skew_ms: null,
    backfill: null,
    from_server: null,
    actor: null,
    visitor: null,
    customer: null,
    order_ref: null,
  }
}

/** What cannot be read stands for its own place in quarantine. */
export function entryOf(message: Source): Entry {
  const kind = message.subject.slice(message.subject.lastIndexOf('.') + 1)
  try {
    const submission = readMessage(kind, message.data)
    const [event] = submission.events
    const own = {
      shop: event?.shop ?? NO_SHOP,
      visitor: event?.visitor ?? null,
      customer: event?.customer ?? null,
      order_ref: event?.order_ref ?? null,
    }
    return {
      submission,
      quarantined: (why) => ({ ...quarantineOf(message, own.shop, `a message of the log: ${why}`), ...own }),
    }
  } catch (error) {
    const why = `a message of the log ${error instanceof Error ? error.message : String(error)}`
    const row = quarantineOf(message, NO_SHOP, why)
    return { submission: { events: [], quarantine: [row], drops: [] }, quarantined: () => row }
  }
}

export const togetherOf = (entries: readonly Entry[]): Submission => ({
  events: entries.flatMap(({ submission }) => submission.events),
  quarantine: entries.flatMap(({ submission }) => submission.quarantine),
  drops: entries.flatMap(({ submission }) => submission.drops),
})
