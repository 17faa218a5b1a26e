// Names for events and visitors: random ones that sort by time (UUID version 7), and such as follow from a text (version 8).
// RFC 9562: https://www.rfc-editor.org/rfc/rfc9562
import type { Ms } from '../events/event.ts'

/** What an environment has to offer for it. */
export interface IdSource {
  now(): Ms
  randomBytes(count: number): Uint8Array
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** 32 hexadecimal digits as a UUID of that version; the two digits that say version and variant are overwritten. */
const uuid = (digits: string, version: number): string =>
  digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-${version}$3-8$4-`)

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => hex(byte, 2)).join('')

/** 48 bits of time, 12 bits of chance or counter, 60 bits of chance. */
export function uuidv7(
  nowMs: Ms,
  randomBytes: (count: number) => Uint8Array,
  counter: string = hexOf(randomBytes(2)).slice(1),
  tail: string = hexOf(randomBytes(8)),
): string {
  return uuid(`${hex(Math.floor(nowMs), 12)}0${counter}${tail}`, 7)
}

/**
 * Makes UUIDs of version 7, each greater than the one before, also when the clock stands or goes back. Those of one
 * millisecond differ in their counter only: nearly nothing of them is left once a batch is compressed.
 */
export function createIds(source: IdSource): () => string {
  const randomBytes = (count: number): Uint8Array => source.randomBytes(count)
  let last: Ms = 0
  let counter = 0
  let tail = ''
  return () => {
    const now = Math.floor(source.now())
    if (now > last || counter === 0xfff) {
      last = Math.max(now, last + 1)
      // The upper half is left free to count.
      counter = (randomBytes(1)[0] ?? 0) * 8
      tail = hexOf(randomBytes(8))
    } else counter++
    return uuidv7(last, randomBytes, hex(counter, 3), tail)
  }
}

/** Always the same UUID for the same text: cyrb128 (public domain, bryc), a mixer of 128 bits. Not for secrets. */
export function uuidOf(text: string): string {
  const factors = [597399067, 2869860233, 951274213, 2716044179]
  const state = [1779033703, 3144134277, 1013904242, 2773480762]
  const at = (lane: number): number => state[lane & 3] ?? 0
  const mix = (lane: number, shifted: number, other: number): number => other ^ Math.imul(shifted, factors[lane] ?? 0)
  for (let i = 0; i < text.length; i++) {
    for (let lane = 0; lane < 4; lane++) state[lane] = mix(lane, at(lane) ^ text.charCodeAt(i), at(lane + 1))
  }
  for (const [lane, shift] of [18, 22, 17, 19].entries()) {
    state[lane] = mix(lane, at(lane + 2) ^ (at(lane) >>> shift), 0)
  }
  const all = at(0) ^ at(1) ^ at(2) ^ at(3)
  return uuid(state.map((value, lane) => hex((lane ? value ^ all : all) >>> 0, 8)).join(''), 8)
}
