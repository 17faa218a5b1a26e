// Takes a group of messages from the stream: many at once, but no more than there is room for.
import type { Consumer, JsMsg } from '@nats-io/jetstream'

export interface Group {
  readonly messages: readonly JsMsg[]
  /** How many the stream had after the last of them. */
  readonly pending: number
  /** What ended it before its time; its messages are good. */
  readonly error?: unknown
}

/** Each of which can be as large as the server takes any, by default 1 MB. */
const FETCH_MESSAGES = 100
const GROUP_MESSAGES = 5_000
const GROUP_BYTES = 16 * 1024 * 1024
/** The shortest that a server waits for a fetch to be full. */
const FETCH_MS = 1_000
/** So much later the map knows at most, where few come. */
const LINGER_MS = 500

export async function fetchGroup(consumer: Consumer): Promise<Group> {
  const messages: JsMsg[] = []
  const began = Date.now()
  let bytes = 0
  const pendingNow = (): number => messages.at(-1)?.info.pending ?? 0
  try {
    for (;;) {
      const before = messages.length
      for await (const message of await consumer.fetch({ max_messages: FETCH_MESSAGES, expires: FETCH_MS })) {
        messages.push(message)
        bytes += message.data.length
      }
      const isShort = messages.length - before < FETCH_MESSAGES
      const isFull = messages.length >= GROUP_MESSAGES || bytes >= GROUP_BYTES
      if (isShort || isFull || Date.now() - began >= LINGER_MS) return { messages, pending: pendingNow() }
    }
  } catch (error) {
    return { messages, pending: pendingNow(), error }
  }
}
