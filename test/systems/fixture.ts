// A page of an invented shop, written like the default templates of a shop system, and what a person reads off it.
import { createHash } from 'node:crypto'
import type { PageKind } from '../../src/events/event.ts'

export interface Expected {
  name?: string
  /** Null where the page shows none. */
  price?: number | null
  /** With a question mark where the page leaves it open, as `$` alone does: it may be left untold then. */
  currency?: string | null
  /** Of a confirmation; with a bar between, where the page tells two. */
  order?: string
  /** At least so many items of a list. */
  items?: number
  term?: string
  /** Units in the cart, where the page shows them. */
  count?: number
}

export interface Fixture extends Expected {
  id: string
  system: string
  url: string
  /** The right kind first, then what would do no harm. */
  kinds: readonly PageKind[]
  html: string
}

export interface System {
  name: string
  /** Never looked at while the rules are tuned. */
  held: boolean
  pages: readonly Fixture[]
}

/** Kinds as words, path, document, what a person reads. */
export type PageRow = readonly [kinds: string, path: string, html: string, expected?: Expected]

/** A third of the systems, by their names' hash. */
const isHeld = (name: string): boolean => createHash('sha256').update(name).digest().readUInt32BE(0) % 3 === 0

export const system = (name: string, origin: string, rows: readonly PageRow[]): System => ({
  name,
  held: isHeld(name),
  pages: rows.map(([kinds, path, html, expected], at) => ({
    ...expected,
    id: `${name}/${at}-${kinds.split(' ')[0]}`,
    system: name,
    url: path.startsWith('http') ? path : origin + path,
    kinds: kinds.split(' ') as PageKind[],
    html,
  })),
})
