// How a thread is asked to judge several bodies by one message, and answers by one.
import type { Arrival } from './batch.ts'
import type { Verdict } from './verdict.ts'

export interface Ask {
  readonly body: Uint8Array
  readonly arrival: Arrival
}

/** The bodies one after another, in memory that changes hands. */
export interface AskedGroup {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly parts: readonly { readonly length: number; readonly arrival: Arrival }[]
}

export type GroupAnswer = { readonly verdicts: readonly Verdict[] } | { readonly failure: string }

export function groupOf(asks: readonly Ask[]): AskedGroup {
  const bytes = new Uint8Array(asks.reduce((sum, { body }) => sum + body.length, 0))
  let at = 0
  const parts = asks.map(({ body, arrival }) => {
    bytes.set(body, at)
    at += body.length
    return { length: body.length, arrival }
  })
  return { bytes, parts }
}

export function asksOf({ bytes, parts }: AskedGroup): Ask[] {
  let at = 0
  return parts.map(({ length, arrival }) => {
    const body = bytes.subarray(at, at + length)
    at += length
    return { body, arrival }
  })
}
