// Ids as numbers: of each UUID in small letters all 128 bits go into 64, two numbers a key.

/** Of digits 0-9 and a-f, as many as 32 bits have. */
function wordOf(id: string, from: number, to: number, before = 0): number {
  let word = before
  for (let i = from; i < to; i++) {
    const code = id.charCodeAt(i)
    word = (word << 4) | ((code & 15) + 9 * (code >> 6))
  }
  return word
}

/** Two numbers for each, of which the second is never 0. */
export function keysOf(ids: readonly string[]): Int32Array {
  const keys = new Int32Array(2 * ids.length)
  ids.forEach((id, place) => {
    keys[2 * place] = wordOf(id, 0, 8) ^ wordOf(id, 28, 36)
    keys[2 * place + 1] = wordOf(id, 14, 18, wordOf(id, 9, 13)) ^ wordOf(id, 24, 28, wordOf(id, 19, 23)) || 1
  })
  return keys
}
