// How large a text is as UTF-8, counted without the DOM's encoder.

export function utf8Bytes(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Each half of a surrogate pair is two of the four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1
  }
  return bytes
}

// More than any limit, yet a number that sums can be made of.
const UNWRITABLE = 1e12

/** Bytes as JSON; more than any limit where it cannot be written as such. */
export function jsonBytes(value: unknown): number {
  try {
    return utf8Bytes(JSON.stringify(value))
  } catch {
    return UNWRITABLE
  }
}
