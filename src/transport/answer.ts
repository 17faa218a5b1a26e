// What a response means: an answer for the batch, or a reason to try again, in smaller parts, or not at all.
import type { PostResponse } from '../environment.ts'
import type { Ms } from '../events/event.ts'
import type { Delivery, Rejection } from './delivery.ts'
import { retryAfterMs } from './retry.ts'

const HALVED = [400, 413, 422]
const PATIENT = [408, 425, 429]
/** A batch holds fewer events; what is longer is no list of them. */
const MAX_REJECTED = 1_000
const MAX_WHY = 200

const originOf = (url: string): string => /^https?:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? ''

/** Undefined where the body is neither empty nor a JSON object. */
function parse(text: string): { rejected?: unknown } | undefined {
  if (!text.trim()) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function rejectionsOf(list: unknown): Rejection[] {
  if (!Array.isArray(list)) return []
  return list.slice(0, MAX_REJECTED).flatMap((one: Partial<Rejection> | null) => {
    const why = typeof one?.why === 'string' ? one.why.slice(0, MAX_WHY) : ''
    return typeof one?.id === 'string' ? [{ id: one.id, why }] : []
  })
}

/** `url` is what was asked, absolute. */
export function readAnswer({ status, url: from, text, retryAfter }: PostResponse, url: string, now: Ms): Delivery {
  // A portal's login page, or a mistake in the shop's redirects: whoever answers there is not the collector.
  if (from && originOf(from) !== originOf(url)) return { kind: 'retry', why: `redirected to ${originOf(from)}` }
  if (status >= 200 && status < 300) {
    const answer = parse(text)
    return answer
      ? { kind: 'accepted', rejected: rejectionsOf(answer.rejected) }
      : { kind: 'retry', why: `${status} with a body that is no answer` }
  }
  if (HALVED.includes(status)) return { kind: 'halve', status }
  if (status >= 400 && status < 500 && !PATIENT.includes(status)) {
    return { kind: 'stop', status, why: `the collector answers ${status}: check \`endpoint\` and \`key\`` }
  }
  const afterMs = retryAfterMs(retryAfter, now)
  return { kind: 'retry', why: `status ${status}`, ...(afterMs !== undefined && { afterMs }) }
}
