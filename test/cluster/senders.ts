// Senders as the tracker is one: what has no answer is sent again, the same events with the same ids.
import { batchOf, eventOf, idOf } from '../examples/collector-support.ts'

const BATCH = 50
const AGAIN_AFTER_MS = 300
const ANSWER_WITHIN_MS = 20_000
const PATH = '/v1/touchpoints'

export interface Sending {
  /** Ids of the events that were answered for. */
  readonly acknowledged: Set<string>
  /** Answers that were none: 503, and connections that broke. */
  refused(): number
  /** Resolves once all is answered for. */
  readonly done: Promise<void>
}

const numbersOf = (batch: number): number[] => Array.from({ length: BATCH }, (_, i) => batch * BATCH + i + 1)

function bodyOf(batch: number): string {
  const now = new Date().toISOString()
  const events = numbersOf(batch).map((number) => eventOf(number, { time: now }))
  return JSON.stringify(batchOf(events, { sent_at: now }))
}

async function isAnswered(url: string, body: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    const answer = await fetch(url + PATH, { method: 'POST', body, signal })
    await answer.arrayBuffer()
    if (answer.status !== 200 && answer.status !== 503) throw new TypeError(`an answer of ${answer.status}`)
    return answer.status === 200
  } catch (error) {
    // Nobody there, or no longer.
    if (error instanceof Error && /an answer of/.test(error.message)) throw error
    return false
  }
}

/** `onProgress` hears how many events have been answered for. */
export function send(
  urls: readonly string[],
  events: number,
  senders: number,
  onProgress: (acknowledged: number) => void = () => undefined,
): Sending {
  const acknowledged = new Set<string>()
  let next = 0
  let refused = 0

  const sendOne = async (batch: number): Promise<void> => {
    const body = bodyOf(batch)
    for (let tried = 0; ; tried++) {
      // Where one is dead the other is asked.
      if (await isAnswered(urls[(batch + tried) % urls.length] ?? '', body)) break
      refused++
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
    }
    for (const number of numbersOf(batch)) acknowledged.add(idOf(number))
    onProgress(acknowledged.size)
  }

  const work = async (): Promise<void> => {
    while (next * BATCH < events) await sendOne(next++)
  }
  const done = Promise.all(Array.from({ length: senders }, work)).then(() => undefined)
  return { acknowledged, refused: () => refused, done }
}
