// From the bytes of a request to its JSON: gzip is known by its first two bytes, whatever the headers say.
import { gunzipSync } from 'node:zlib'
import { badEnvelope, type Refusal, tooLarge } from './refusal.ts'

export interface Body {
  readonly json: unknown
  /** Unzipped. */
  readonly plainBytes: number
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The parser's own words quote the text. */
function placeOf(error: unknown): string {
  const [place] = /position \d+|end of JSON input/.exec(error instanceof Error ? error.message : '') ?? []
  return place ? `at ${place}` : 'unreadable'
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** `count` is told of what was unzipped, also where it became larger than it may. */
export function readBody(
  bytes: Uint8Array,
  maxBytes: number,
  count: (unzipped: number) => void = () => undefined,
): Body | { readonly refusal: Refusal } {
  if (!bytes.length) return { refusal: badEnvelope('', 'the body is empty; send a JSON object of the form kairos/1') }
  let plain = bytes
  if (isGzip(bytes)) {
    try {
      // At once, as most bodies are small; what is parsed next takes longer. A bomb is not blown up further than it may be.
      plain = gunzipSync(bytes, { maxOutputLength: maxBytes })
      count(plain.length)
    } catch (error) {
      if (!isTooLarge(error)) return { refusal: badEnvelope('', 'the body begins as gzip but cannot be unzipped') }
      count(maxBytes)
      return { refusal: tooLarge(`unzipped, the body is over ${maxBytes} bytes; send fewer events at once`) }
    }
  }
  try {
    return { json: JSON.parse(new TextDecoder().decode(plain)), plainBytes: plain.length }
  } catch (error) {
    return { refusal: badEnvelope('', `the body is not JSON: ${placeOf(error)}`) }
  }
}
