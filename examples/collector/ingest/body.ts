// From the bytes of a request to its JSON: gzip is known by its first two bytes, whatever the headers say.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { badEnvelope, type Refusal, tooLarge } from './refusal.ts'

export type ReadBody = { readonly json: unknown } | { readonly refusal: Refusal }

const unzip = promisify(gunzip)
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

export async function readBody(bytes: Uint8Array, maxBytes: number): Promise<ReadBody> {
  if (!bytes.length) return { refusal: badEnvelope('', 'the body is empty; send a JSON object of the form kairos/1') }
  let plain = bytes
  if (isGzip(bytes)) {
    try {
      plain = await unzip(bytes, { maxOutputLength: maxBytes })
    } catch (error) {
      if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
        return { refusal: tooLarge(`unzipped, the body is over ${maxBytes} bytes; send fewer events at once`) }
      }
      return { refusal: badEnvelope('', 'the body begins as gzip but cannot be unzipped') }
    }
  }
  try {
    return { json: JSON.parse(new TextDecoder().decode(plain)) }
  } catch (error) {
    return {
      refusal: badEnvelope('', `the body is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`),
    }
  }
}
