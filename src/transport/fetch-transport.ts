// Carries payloads by fetch: readable by any collector without a preflight, and answered for.
import type { Environment, PostRequest } from '../environment.ts'
import type { Ms } from '../events/event.ts'
import { readAnswer } from './answer.ts'
import type { Transport } from './delivery.ts'

export interface FetchSettings {
  env: Pick<Environment, 'post' | 'gzip' | 'now'>
  /** From `collectorUrl`. */
  url: string
  timeoutMs?: Ms
}

const TIMEOUT_MS = 15_000
/** Below this, compressing costs more than it saves. */
const GZIP_FROM_CHARACTERS = 2_000

/** The endpoint, with the public write key in its query. */
export function collectorUrl(endpoint: string, key: string): string {
  if (!key) return endpoint
  const url = new URL(endpoint)
  url.searchParams.set('key', key)
  return url.href
}

export function createFetchTransport({ env, url, timeoutMs = TIMEOUT_MS }: FetchSettings): Transport {
  return {
    async send(text, { leaving, keepalive }) {
      let body: PostRequest['body'] = text
      try {
        // Compressing takes its time, which a page that goes has not.
        if (!leaving && text.length > GZIP_FROM_CHARACTERS) body = (await env.gzip(text)) ?? text
        const request: PostRequest = { url, body, keepalive, timeoutMs }
        const response = await env.post(request).catch((error: unknown) => {
          // Over the browser's quota for keepalive, which others on the page share, looks like a broken network.
          if (keepalive && !leaving && (error as Error)?.name === 'TypeError')
            return env.post({ ...request, keepalive: false })
          throw error
        })
        return readAnswer(response, url, env.now())
      } catch (error) {
        const { name } = error as Error
        // Whatever page is next may have another policy.
        if (name === 'SecurityError') return { kind: 'stop', status: 0, why: String(error) }
        return { kind: 'retry', why: String(error), ...(name === 'TypeError' && { isUnreached: true }) }
      }
    },
  }
}
