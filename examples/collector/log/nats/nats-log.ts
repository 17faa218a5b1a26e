// The log on several machines: a submission is answered for once a majority of the stream's servers has each of its messages.
import { type JetStreamClient, jetstream } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Stored } from '../../store/store.ts'
import { type RowLog, TooLargeForLog } from '../log.ts'
import { type NatsOptions, openLink } from './link.ts'
import { type Message, messagesOf } from './messages.ts'
import { createPermits } from './permits.ts'
import { ensureStream } from './stream.ts'

export interface NatsLog extends RowLog {
  /** Resolves where a stream is there whose leader answers. */
  check(): Promise<void>
}

/** Less than a browser waits; whoever has no answer sends again, and the stream knows the ids. */
const ACKNOWLEDGED_WITHIN_MS = 5_000
const MAX_OUTSTANDING = 4_096
/** The names of a message's headers, and its id. */
const HEADER_BYTES = 512

/**
 * True where it was there already. A stream can say so of a message that it is just about to write and may yet lose; that one
 * has no place in it, and is not believed.
 */
async function publish(client: JetStreamClient, { natsStream }: NatsOptions, message: Message): Promise<boolean> {
  const { seq, duplicate } = await client.publish(`${natsStream}.${message.kind}`, message.text, {
    msgID: message.id,
    timeout: ACKNOWLEDGED_WITHIN_MS,
    expect: { streamName: natsStream },
  })
  if (!(seq > 0)) throw new Error('the stream acknowledged a message without a place in it')
  return duplicate
}

function checkSizes(messages: readonly Message[], connection: NatsConnection): void {
  const most = (connection.info?.max_payload ?? Number.POSITIVE_INFINITY) - HEADER_BYTES
  const largest = Math.max(0, ...messages.map(({ text }) => Buffer.byteLength(text)))
  if (largest > most) throw new TooLargeForLog(`an event of ${largest} bytes is over the ${most} that the log takes`)
}

export function openNatsLog(options: NatsOptions, onError: (error: unknown) => void): NatsLog {
  const link = openLink(options, onError)
  const permits = createPermits(MAX_OUTSTANDING)
  let stream: Promise<unknown> | null = null
  let checking: Promise<void> | null = null
  let published = 0
  let known = 0
  let failed = 0

  /** Looked for once, and again after a publish that nobody has answered. */
  const hasStream = (): Promise<unknown> => {
    stream ??= ensureStream(link.connection(), options).catch((error: unknown) => {
      stream = null
      throw error
    })
    return stream
  }

  const publishAll = async (messages: readonly Message[]): Promise<Stored> => {
    const connection = link.connection()
    await hasStream()
    checkSizes(messages, connection)
    const client = jetstream(connection)
    const results = await Promise.allSettled(messages.map((message) => publish(client, options, message)))
    const lost = results.filter((result) => result.status === 'rejected')
    failed += lost.length
    published += results.length - lost.length
    const [first] = lost
    if (first) {
      stream = null
      const why = first.reason instanceof Error ? first.reason.message : String(first.reason)
      throw new Error(`${lost.length} of ${results.length} messages were not acknowledged: ${why}`)
    }
    const copies = results.filter((result, i) => {
      return messages[i]?.kind === 'event' && result.status === 'fulfilled' && result.value
    }).length
    known += copies
    const events = messages.filter(({ kind }) => kind === 'event').length
    return { accepted: events - copies, duplicates: copies }
  }

  return {
    keeps: 'rows',
    async append(submission) {
      const messages = messagesOf(submission)
      // Whoever waits in line for a log that is gone would be told so no earlier.
      link.connection()
      await permits.take(messages.length, ACKNOWLEDGED_WITHIN_MS)
      try {
        return await publishAll(messages)
      } finally {
        permits.give(messages.length)
      }
    },
    // One question at a time, however many ask.
    async check() {
      checking ??= ensureStream(link.connection(), options)
        .then(() => undefined)
        .finally(() => {
          checking = null
        })
      await checking
    },
    // What this process has published is for its loader to tell.
    loaded: async () => undefined,
    waiting: permits.waiting,
    figures: [
      {
        name: 'kairos_log_connected',
        help: '1 where a connection to the log stands',
        read: () => Number(link.isUp()),
      },
      { name: 'kairos_log_published_total', help: 'Messages that the log acknowledged', read: () => published },
      { name: 'kairos_log_known_total', help: 'Events among them that the log had already', read: () => known },
      { name: 'kairos_log_failed_total', help: 'Messages that the log did not acknowledge', read: () => failed },
    ],
    close: () => link.close(),
  }
}
