// Finds what a table of a shop system points at: in the page's globals, its document, or its storage.

import { reach } from '../own-data.ts'
import { attr, first } from '../read-dom.ts'
import type { Places } from './platform.ts'

const MAX_JSON = 512 * 1024
const MAX_KEYS = 200

export type View = Window & typeof globalThis

function readStorage(view: View, where: string, key: string): string | undefined {
  try {
    const storage = where === 'local' ? view.localStorage : view.sessionStorage
    const name = key.endsWith('*')
      ? Object.keys(storage)
          .slice(0, MAX_KEYS)
          .find((one) => one.startsWith(key.slice(0, -1)))
      : key
    return (name && storage.getItem(name)) || undefined
  } catch {
    // Refused to the whole page: nothing is kept.
    return
  }
}

function findOne(place: string, root: unknown, view: View): unknown {
  if (place[0] === '=') return reach(view, place.slice(1))
  const [, where, key] = /^(local|session):(.+)/.exec(place) ?? []
  if (where && key) return readStorage(view, where, key)
  const at = place.lastIndexOf('@')
  if (at < 0) return reach(root, place)
  const element = first(view.document, place.slice(0, at))
  const name = place.slice(at + 1)
  return (name === 'value' && (element as HTMLInputElement | undefined)?.value) || attr(element, name) || undefined
}

/** What the first place tells that tells anything. */
export function find(places: Places | undefined, root: unknown, view: View): unknown {
  for (const place of places?.split('|') ?? []) {
    const value = findOne(place, root, view)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return
}

/** JSON, where it is text. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return value.length > MAX_JSON ? undefined : JSON.parse(value)
  } catch {
    return
  }
}
