// Sends one batch until the collector has answered for it.
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export interface Answer {
  readonly accepted: number
  readonly duplicates: number
  readonly rejected: readonly { id: string | null; why: string }[]
}

export interface Target {
  readonly url: string
  readonly secret: string
}

const MAX_TRIES = 8
const FIRST_WAIT_MS = 250
const MAX_WAIT_MS = 10_000
const TIMEOUT_MS = 30_000

const zip = promisify(gzip)

class FinalError extends Error {}

async function post(
  body: Uint8Array<ArrayBuffer>,
  { url, secret }: Target,
): Promise<Answer | { waitMs: number; why: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const text = await response.text()
  if (response.ok) return JSON.parse(text)
  const why = `${url} answered ${response.status}: ${text.slice(0, 300)}`
  if (response.status === 401 || response.status === 403) {
    throw new FinalError(`${why}\nSet KAIROS_SECRET to the secret key of that collector.`)
  }
  if (response.status < 500 && response.status !== 408 && response.status !== 429) throw new FinalError(why)
  return { waitMs: Number(response.headers.get('retry-after') ?? 0) * 1000, why }
}

/** What has no answer is sent again: the collector knows a second copy by its ids. */
export async function sendBatch(json: string, target: Target): Promise<Answer> {
  const body = new Uint8Array(await zip(json))
  let lastWhy = ''
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const backoffMs = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * Math.random()
    try {
      const answer = await post(body, target)
      if ('accepted' in answer) return answer
      lastWhy = answer.why
      await wait(Math.max(backoffMs, answer.waitMs))
    } catch (error) {
      if (error instanceof FinalError) throw error
      const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''
      lastWhy = `${error instanceof Error ? error.message : error}${cause}`
      await wait(backoffMs)
    }
  }
  throw new Error(`no answer from ${target.url} after ${MAX_TRIES} tries (${lastWhy}). Is the collector running?`)
}
