// From the bytes of a request to its JSON: gzip is known by its first two bytes, whatever the headers say.
import { createGunzip } from 'node:zlib'
import { badEnvelope, type Refusal, tooLarge } from './refusal.ts'

export type ReadBody = { readonly json: unknown } | { readonly refusal: Refusal }

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Undefined where it becomes larger than it may; `count` is told of each piece, also of those. */
async function unzip(
  bytes: Uint8Array,
  maxBytes: number,
  count: (bytes: number) => void,
): Promise<Uint8Array | undefined> {
  const gunzip = createGunzip()
  gunzip.end(bytes)
  const pieces: Buffer[] = []
  let total = 0
  // Leaving the loop ends the unzipping: a bomb is not blown up further than it takes to know it.
  for await (const piece of gunzip) {
    total += piece.length
    count(piece.length)
    if (total > maxBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

export async function readBody(
  bytes: Uint8Array,
  maxBytes: number,
  count: (unzipped: number) => void = () => undefined,
): Promise<ReadBody> {
  if (!bytes.length) return { refusal: badEnvelope('', 'the body is empty; send a JSON object of the form kairos/1') }
  let plain: Uint8Array | undefined = bytes
  if (isGzip(bytes)) {
    try {
      plain = await unzip(bytes, maxBytes, count)
    } catch {
      return { refusal: badEnvelope('', 'the body begins as gzip but cannot be unzipped') }
    }
  }
  if (!plain) return { refusal: tooLarge(`unzipped, the body is over ${maxBytes} bytes; send fewer events at once`) }
  try {
    return { json: JSON.parse(new TextDecoder().decode(plain)) }
  } catch (error) {
    return { refusal: badEnvelope('', `the body is not JSON: ${placeOf(error)}`) }
  }
}

/** The parser's own words quote the text. */
function placeOf(error: unknown): string {
  const [place] = /position \d+|end of JSON input/.exec(error instanceof Error ? error.message : '') ?? []
  return place ? `at ${place}` : 'unreadable'
}
