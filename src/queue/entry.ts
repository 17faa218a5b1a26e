// Whether something that was read from the device is an entry: others can write there, too.
import type { QueueEntry } from './queue.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

export function isEntry(value: unknown): value is QueueEntry {
  const { id, event, context } = (value ?? {}) as Partial<QueueEntry>
  return typeof id === 'string' && isObject(event) && event.id === id && isObject(context)
}
