// A collector for unit tests: reads what is posted, keeps each event once by its id, answers as it is told.
import { gunzipSync } from 'node:zlib'
import type { PostRequest, PostResponse } from '../../src/environment.ts'
import type { WireContext, WireEvent } from '../../src/events/stamped.ts'
import type { Drop } from '../../src/queue/queue.ts'

export interface Payload {
  schema: string
  shop: string
  sent_at: string
  dropped?: Drop[]
  contexts: WireContext[]
  events: (WireEvent & { context: number })[]
}

/**
 * What one request meets. A response, from 200 with what the collector counted; an error, as a broken network
 * gives it; `never` waits for the time-out; `lost` stores the events, but its answer does not arrive.
 */
export type Answer = Partial<PostResponse> | Error | 'never' | 'lost'
export type Answering = (request: PostRequest, payload: Payload, index: number) => Answer | undefined

export interface FakeCollector {
  /** Each event once, by its id. */
  readonly events: Map<string, WireEvent>
  /** Each count of losses once, by its id. */
  readonly dropped: Map<string, Drop>
  /** Every body that came, also those that were refused. */
  readonly payloads: Payload[]
  /** How many copies came of events that were stored before. */
  duplicates: number
  /** What the next requests meet, in this order; the others get the usual answer. */
  answerNext(...answers: Answer[]): void
  /** What this request meets. */
  receive(request: PostRequest): Exclude<Answer, Partial<PostResponse>> | PostResponse
}

export const payloadOf = (body: string | Uint8Array): Payload =>
  JSON.parse(typeof body === 'string' ? body : gunzipSync(body).toString()) as Payload

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

export function createFakeCollector(answering?: Answering): FakeCollector {
  const next: Answer[] = []
  const collector: FakeCollector = {
    events: new Map(),
    dropped: new Map(),
    payloads: [],
    duplicates: 0,
    answerNext: (...answers) => void next.push(...answers),
    receive(request) {
      const payload = payloadOf(request.body)
      const index = collector.payloads.push(payload) - 1
      const answer = next.shift() ?? answering?.(request, payload, index) ?? {}
      if (answer instanceof Error || answer === 'never') return answer
      if (answer === 'lost') {
        store(payload, [])
        return answer
      }
      const response = { status: 200, url: request.url, retryAfter: null, ...answer }
      // Who answers elsewhere is not the collector.
      const isOurs = new URL(response.url).origin === new URL(request.url).origin
      const taken = isOurs && response.status >= 200 && response.status < 300
      if (!taken || (response.text?.trim() && !isObject(response.text))) return { text: '', ...response }
      const refused = response.text?.trim()
        ? (JSON.parse(response.text) as { rejected?: { id: string }[] }).rejected
        : []
      const before = collector.duplicates
      store(payload, Array.isArray(refused) ? refused.map((rejection) => rejection?.id) : [])
      const duplicates = collector.duplicates - before
      return { text: JSON.stringify({ accepted: payload.events.length - duplicates, duplicates }), ...response }
    },
  }
  function store({ events, dropped }: Payload, refused: string[]) {
    for (const event of events) {
      if (collector.events.has(event.id)) collector.duplicates++
      else if (!refused.includes(event.id)) collector.events.set(event.id, event)
    }
    for (const drop of dropped ?? []) if (!collector.dropped.has(drop.id)) collector.dropped.set(drop.id, drop)
  }
  return collector
}
