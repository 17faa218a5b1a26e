// Room for the bytes of requests that are being read: what would not fit is sent away before it is read.

export interface Room {
  /** False where there is none; what was taken has to be given back. */
  take(bytes: number): boolean
  give(bytes: number): void
  usedBytes(): number
  /** The most that was ever taken at once. */
  peakBytes(): number
}

export function createRoom(maxBytes: number): Room {
  let used = 0
  let peak = 0
  return {
    take(bytes) {
      if (used + bytes > maxBytes) return false
      used += bytes
      peak = Math.max(peak, used)
      return true
    },
    give(bytes) {
      used -= bytes
    },
    usedBytes: () => used,
    peakBytes: () => peak,
  }
}
