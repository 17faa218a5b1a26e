// Records of the log: whatever the bodies are, what was written is read, and what is cut or spoiled is told from it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Broken,
  encodeRecord,
  isBroken,
  type LogRecord,
  readRecords,
} from '../../examples/collector/log/record.ts'

const MARK = Buffer.from('a mark..')
const record = fc.record({
  // Those that look like a record themselves, too.
  body: fc
    .oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(new Uint8Array(MARK)))
    .map((bytes): Uint8Array => Buffer.from(bytes)),
  plainBytes: fc.nat(),
  received: fc.integer(),
  trusted: fc.boolean(),
  actor: fc.option(fc.string()),
})
const records = fc.array(record, { minLength: 1, maxLength: 6 })

const encoded = (written: readonly LogRecord[]): Buffer[] => written.map((one) => encodeRecord(MARK, one))
const read = (bytes: Buffer): { good: LogRecord[]; broken: Broken[] } => {
  const all = [...readRecords(bytes, MARK, 0)]
  return { good: all.flatMap((one) => (isBroken(one) ? [] : [one])), broken: all.filter(isBroken) }
}

describe('records of the log', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(records, (written) => {
        expect(read(Buffer.concat(encoded(written)))).toEqual({ good: written, broken: [] })
      }),
    )
  })

  it('are read up to where they are cut', () => {
    fc.assert(
      fc.property(records, fc.nat(), (written, chance) => {
        const pieces = encoded(written)
        const whole = Buffer.concat(pieces)
        const end = chance % whole.length
        let bytes = 0
        const before = pieces.filter((piece) => {
          bytes += piece.length
          return bytes <= end
        })
        const { good, broken } = read(whole.subarray(0, end))
        expect(good).toEqual(written.slice(0, before.length))
        const from = Buffer.concat(before).length
        expect(broken).toEqual(from === end ? [] : [{ from, to: end }])
      }),
    )
  })

  it('are all read but the one of which a byte is another', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (written, which, where, change) => {
        const pieces = encoded(written)
        const spoiled = which % written.length
        const piece = pieces[spoiled] as Buffer
        const place = where % piece.length
        piece[place] = (piece[place] ?? 0) ^ change
        const from = Buffer.concat(pieces.slice(0, spoiled)).length
        const { good, broken } = read(Buffer.concat(pieces))
        expect(good).toEqual(written.filter((_, i) => i !== spoiled))
        expect(broken[0]?.from).toBe(from)
        expect(broken.at(-1)?.to).toBe(from + piece.length)
      }),
    )
  })
})
