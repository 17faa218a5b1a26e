// How a batch stands in a segment of the log: a mark, a checksum, lengths, facts as JSON, and the body as it came.
import { crc32 } from 'node:zlib'
import type { Arrived } from './log.ts'

export type LogRecord = Omit<Arrived, 'keys'>

/** Each segment has its own, by chance: nobody can send a body in which a reader that has lost its place finds a record. */
export const MARK_BYTES = 8
const HEAD_BYTES = MARK_BYTES + 12

export function encodeRecord(mark: Uint8Array, { body, plainBytes, received, trusted, actor }: LogRecord): Buffer {
  const facts = Buffer.from(JSON.stringify({ received, trusted, actor, plainBytes }))
  const bytes = Buffer.allocUnsafe(HEAD_BYTES + facts.length + body.length)
  bytes.set(mark)
  bytes.writeUInt32LE(facts.length, MARK_BYTES + 4)
  bytes.writeUInt32LE(body.length, MARK_BYTES + 8)
  bytes.set(facts, HEAD_BYTES)
  bytes.set(body, HEAD_BYTES + facts.length)
  bytes.writeUInt32LE(crc32(bytes.subarray(MARK_BYTES + 4)), MARK_BYTES)
  return bytes
}

interface Found {
  readonly record: LogRecord
  readonly end: number
}

function recordAt(bytes: Buffer, mark: Uint8Array, at: number): Found | undefined {
  const body = at + HEAD_BYTES
  if (body > bytes.length || bytes.compare(mark, 0, MARK_BYTES, at, at + MARK_BYTES) !== 0) return undefined
  const facts = bytes.readUInt32LE(at + MARK_BYTES + 4)
  const end = body + facts + bytes.readUInt32LE(at + MARK_BYTES + 8)
  if (end > bytes.length) return undefined
  if (crc32(bytes.subarray(at + MARK_BYTES + 4, end)) !== bytes.readUInt32LE(at + MARK_BYTES)) return undefined
  const told = JSON.parse(bytes.toString('utf8', body, body + facts)) as Omit<LogRecord, 'body'>
  return { record: { ...told, body: bytes.subarray(body + facts, end) }, end }
}

/** What cannot be read, up to the next record that can. */
export interface Broken {
  readonly from: number
  readonly to: number
}

export type ReadRecord = LogRecord | Broken

export const isBroken = (read: ReadRecord): read is Broken => 'from' in read

/** All records in their order, from a place in the bytes. */
export function* readRecords(bytes: Buffer, mark: Uint8Array, start: number): Generator<ReadRecord> {
  for (let at = start; at < bytes.length; ) {
    const found = recordAt(bytes, mark, at)
    if (found) {
      yield found.record
      at = found.end
      continue
    }
    let next = at
    do next = bytes.indexOf(mark, next + 1)
    while (next !== -1 && !recordAt(bytes, mark, next))
    const to = next === -1 ? bytes.length : next
    yield { from: at, to }
    at = to
  }
}
