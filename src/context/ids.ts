// Names for events and visitors: random ones that sort by time (UUID version 7), and such as follow from a text (version 8).
// RFC 9562: https://www.rfc-editor.org/rfc/rfc9562
import type { Ms } from '../events/event.ts'

type RandomBytes = (count: number) => Uint8Array

interface Clock {
  now(): Ms
  randomBytes(count: number): Uint8Array
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

const dashed = (digits: string): string => digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** 48 bits of time, 12 bits of counter (or chance), 62 bits of chance. */
function version7(nowMs: Ms, counter: number, random: Uint8Array): string {
  const tail = Array.from(random, (byte, at) => hex(at ? byte : (byte & 0x3f) | 0x80, 2)).join('')
  return dashed(`${hex(nowMs, 12)}7${hex(counter, 3)}${tail}`)
}

const start = (random: Uint8Array): number => (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & 0x7ff

export function uuidv7(nowMs: Ms, randomBytes: RandomBytes): string {
  return version7(Math.floor(nowMs), start(randomBytes(2)), randomBytes(8))
}

/** Makes UUIDs of version 7, each greater than the one before, also when the clock stands or goes back. */
export function createIds(clock: Clock): () => string {
  let last: Ms = 0
  let counter = 0
  return () => {
    const now = Math.floor(clock.now())
    if (now > last) {
      last = now
      counter = start(clock.randomBytes(2))
    } else if (++counter > 0xfff) {
      last++
      counter = 0
    }
    return version7(last, counter, clock.randomBytes(8))
  }
}

/** Always the same UUID for the same text: cyrb128 (public domain, bryc), a mixer of 128 bits. Not for secrets. */
export function uuidOf(text: string): string {
  const factors = [597399067, 2869860233, 951274213, 2716044179]
  const state = [1779033703, 3144134277, 1013904242, 2773480762]
  const at = (list: number[], index: number): number => list[index & 3] ?? 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    for (let lane = 0; lane < 4; lane++) {
      state[lane] = at(state, lane + 1) ^ Math.imul(at(state, lane) ^ code, at(factors, lane))
    }
  }
  for (const [lane, shift] of [18, 22, 17, 19].entries()) {
    state[lane] = Math.imul(at(state, lane + 2) ^ (at(state, lane) >>> shift), at(factors, lane))
  }
  const all = state.reduce((sum, value) => sum ^ value, 0)
  const digits = state.map((value, lane) => hex((lane ? value ^ all : all) >>> 0, 8)).join('')
  const variant = hex((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8, 1)
  return dashed(`${digits.slice(0, 12)}8${digits.slice(13, 16)}${variant}${digits.slice(17)}`)
}
