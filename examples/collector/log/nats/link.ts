// The connection to the log's servers: made anew, for ever, until it is closed.
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type ConnectionOptions, connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import type { CheckedOptions } from '../../options.ts'
import { readAddress } from './address.ts'

export type NatsOptions = CheckedOptions & { readonly log: string }

export interface Link {
  /** The connection where one stands just now. */
  readonly connection: () => NatsConnection
  readonly isUp: () => boolean
  close(): Promise<void>
}

const AGAIN_AFTER_MS = 500
const CONNECT_WITHIN_MS = 5_000
/** A server that says nothing for two of them is gone. */
const PING_EVERY_MS = 10_000

/** @throws Error where the file of credentials cannot be read: that is not mended by trying again */
function connectionOptions({ log, natsCredentials }: NatsOptions): ConnectionOptions {
  if (natsCredentials !== undefined && !existsSync(natsCredentials))
    throw new Error(`KAIROS_NATS_CREDS (option natsCredentials) names ${natsCredentials}, which is not there`)
  return {
    ...readAddress(log),
    ...(natsCredentials !== undefined && { authenticator: credsAuthenticator(readFileSync(natsCredentials)) }),
    name: 'kairos-collector',
    maxReconnectAttempts: -1,
    reconnectTimeWait: AGAIN_AFTER_MS,
    timeout: CONNECT_WITHIN_MS,
    pingInterval: PING_EVERY_MS,
    ignoreAuthErrorAbort: true,
    // Each publish would keep the stack that it was called from.
    noAsyncTraces: true,
  }
}

export function openLink(options: NatsOptions, onError: (error: unknown) => void): Link {
  const how = connectionOptions(options)
  const closing = new AbortController()
  let held: NatsConnection | null = null
  let isUp = false
  let told = ''

  /** Once for each reason: it tries twice a second. */
  const tell = (why: unknown): void => {
    const message = why instanceof Error ? why.message : String(why)
    if (message !== told) onError(new Error(`the log at ${[how.servers].flat().join(', ')}: ${message}`))
    told = message
  }

  const follow = async (connection: NatsConnection): Promise<void> => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') tell('the connection is lost')
      if (type === 'reconnect') told = ''
      if (type === 'disconnect' || type === 'reconnect') isUp = type === 'reconnect'
    }
  }

  const stay = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        held = await connect(how)
        isUp = true
        told = ''
        // Closed while it was being made.
        if (closing.signal.aborted) await held.close()
        // Of a connection that is closed already it hears nothing, also no end.
        follow(held).catch(tell)
        const ended = await held.closed()
        if (ended) tell(ended)
      } catch (error) {
        tell(error)
      }
      isUp = false
      await wait(AGAIN_AFTER_MS, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  }
  const over = stay()

  return {
    connection() {
      if (!held || !isUp) throw new Error('the log cannot be reached')
      return held
    },
    isUp: () => isUp,
    async close() {
      closing.abort()
      // What was said last (an acknowledgement of the loader's) is on its way before.
      if (isUp) await held?.flush().catch(() => undefined)
      await held?.close()
      await over
    },
  }
}
