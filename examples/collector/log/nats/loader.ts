// The loader: takes what the stream holds into a store, and acknowledges it once it is stored.
import { setTimeout as wait } from 'node:timers/promises'
import type { Consumer, JsMsg } from '@nats-io/jetstream'
import type { EventStore } from '../../store/store.ts'
import type { Figure } from '../log.ts'
import { entryOf } from './entries.ts'
import { fetchGroup } from './fetch-group.ts'
import { type NatsOptions, openLink } from './link.ts'
import { storeEntries } from './store-entries.ts'
import { ensureConsumer, readProgress } from './stream.ts'

export interface Loader {
  /** Resolves once all that was in the stream at the call is stored, and none of it can come again. */
  caughtUp(): Promise<void>
  /** Messages that are in hand. */
  waiting(): number
  readonly figures: readonly Figure[]
  /** Stores and acknowledges what it has in hand. */
  close(): Promise<void>
}

const AGAIN_AFTER_MS = 500
const LOOK_EVERY_MS = 100
const CAUGHT_UP_WITHIN_MS = 30_000

export function startLoader(
  options: NatsOptions,
  store: Pick<EventStore, 'save'>,
  onError: (error: unknown) => void,
): Loader {
  const link = openLink(options, onError)
  const closing = new AbortController()
  const pause = (): Promise<void> => wait(AGAIN_AFTER_MS, undefined, { signal: closing.signal }).catch(() => undefined)
  let inHand = 0
  let behind = 0
  let loaded = 0
  let refused = 0

  /** As long as the store takes nothing, it is asked again: what waits is safe in the stream. */
  const load = async (group: readonly JsMsg[]): Promise<void> => {
    const entries = group.map(entryOf)
    do {
      try {
        refused += await storeEntries(entries, { save: store.save, pause })
        for (const message of group) message.ack()
        loaded += group.length
        return
      } catch (error) {
        onError(error)
        await pause()
      }
    } while (!closing.signal.aborted)
  }

  const follow = async (consumer: Consumer): Promise<void> => {
    let next = fetchGroup(consumer)
    while (!closing.signal.aborted) {
      const { messages, pending, error } = await next
      inHand = messages.length
      behind = messages.length + pending
      // One group comes while the other is stored.
      if (!error) next = fetchGroup(consumer)
      await load(messages)
      inHand = 0
      behind = pending
      if (error) throw error
    }
    // Whoever loads next has them at once.
    for (const message of (await next).messages) message.nak()
  }

  const stay = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        await follow(await ensureConsumer(link.connection(), options))
      } catch (error) {
        if (link.isUp()) onError(error)
        await pause()
      }
    }
  }
  const over = stay()

  return {
    async caughtUp() {
      const late = Date.now() + CAUGHT_UP_WITHIN_MS
      let goal: number | null = null
      for (;;) {
        try {
          const { newest, floor } = await readProgress(link.connection(), options)
          goal ??= newest
          if (floor >= goal) return
          if (Date.now() > late) throw new Error(`the log is still being loaded: ${floor} of ${goal}`)
        } catch (error) {
          if (Date.now() > late) throw error
        }
        await wait(LOOK_EVERY_MS)
      }
    },
    waiting: () => inHand,
    figures: [
      { name: 'kairos_log_connected', help: '1 where a connection to the log stands', read: () => Number(link.isUp()) },
      { name: 'kairos_log_behind', help: 'Messages of the log that are not stored yet', read: () => behind },
      { name: 'kairos_log_loaded_total', help: 'Messages of the log that were stored', read: () => loaded },
      {
        name: 'kairos_log_refused_total',
        help: 'Messages that the store did not take, which are in quarantine',
        read: () => refused,
      },
    ],
    async close() {
      closing.abort()
      await over
      await link.close()
    },
  }
}
