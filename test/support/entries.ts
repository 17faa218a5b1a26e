// Queue entries for tests: ids in the order of their numbers.
import type { QueueEntry } from '../../src/queue/queue.ts'

export interface EntryOptions {
  name?: string
  /** When it happened. */
  time?: number
  properties?: object
  /** Page that it happened on: another page is another context. */
  page?: string
}

export const entryId = (number: number): string => `0193${String(number).padStart(8, '0')}`

export function entry(number: number, options: EntryOptions = {}): QueueEntry {
  const { name = 'view_item', time = Date.UTC(2026, 10, 22, 10), properties = {}, page = 'p1' } = options
  const id = entryId(number)
  return {
    id,
    event: { id, name, time: new Date(time).toISOString(), seq: number, properties },
    context: {
      sdk: 'kairosjs/test',
      consent: 'granted',
      gpc: false,
      actor: 'human',
      page: { id: page, url: 'https://shop.example/p/1', title: 'A product', referrer: '' },
      device: { form: 'desktop' },
      experiments: {},
    },
  }
}

export const entries = (from: number, to: number, options?: EntryOptions): QueueEntry[] =>
  Array.from({ length: to - from + 1 }, (_, at) => entry(from + at, options))

export const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

/** A text that takes so many bytes. */
export const filling = (bytes: number): string => 'x'.repeat(bytes)
