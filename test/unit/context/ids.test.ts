// Names of events sort by time and are never given twice; names that follow from a text are always the same.
import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createIds, uuidOf, uuidv7 } from '../../../src/context/ids.ts'

const bytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
const UUID = (version: number): RegExp =>
  new RegExp(`^[\\da-f]{8}-[\\da-f]{4}-${version}[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$`)

it('makes a UUID of version 7 that begins with its time', () => {
  const id = uuidv7(0x0193_5a2b_4c5d, bytes)
  expect(id).toMatch(UUID(7))
  expect(id.slice(0, 13)).toBe('01935a2b-4c5d')
  expect(uuidv7(1.9, bytes)).toMatch(/^00000000-0001-7/)
})

it('makes greater ones while the clock stands, goes back, or is asked ten thousand times in a millisecond', () => {
  let now = 1_700_000_000_000
  const next = createIds({ now: () => now, randomBytes: bytes })
  const ids = Array.from({ length: 10_000 }, next)
  now -= 5000
  ids.push(next())
  now += 60_000
  ids.push(next())
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => UUID(7).test(id))).toBe(true)
})

it('makes the same UUID of version 8 for the same text, and another for another', () => {
  const texts = Array.from({ length: 20_000 }, (_, at) => `cart_abandoned visitor ${at}`)
  const ids = texts.map(uuidOf)
  expect(new Set(ids).size).toBe(texts.length)
  expect(ids.every((id) => UUID(8).test(id))).toBe(true)
  expect(uuidOf('kairos')).toBe(uuidOf('kairos'))
  expect(uuidOf('')).toMatch(UUID(8))
  expect(uuidOf('ä😀')).not.toBe(uuidOf('ä😁'))
})
