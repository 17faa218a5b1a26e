// Ids of replayed events: a UUIDv7 of the event's own time, and for the rest a hash of its content.
import { createHash } from 'node:crypto'

/**
 * `rank` orders what happened at the same time (a visit begins before its first page); it is in the bits that a
 * UUIDv7 leaves to a finer clock.
 */
export function historyId(time: number, rank: number, ...content: string[]): string {
  const hash = createHash('sha256').update(content.join('\n')).digest('hex')
  const ms = time.toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(hash.slice(0, 1), 16) & 3) | 8).toString(16)
  const finer = rank.toString(16).padStart(3, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${finer}-${variant}${hash.slice(1, 4)}-${hash.slice(4, 16)}`
}

export const shortHash = (...content: string[]): string =>
  createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 12)
