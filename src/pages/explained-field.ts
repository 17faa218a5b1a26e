// What tells a field of a product, what of it was taken, and why the rest was not.
import { plainName } from '../signals/own-data.ts'
import { cents } from './price.ts'

export type FieldName =
  | 'name'
  | 'price'
  | 'currency'
  | 'id'
  | 'brand'
  | 'category'
  | 'variant'
  | 'availability'
  | 'rating'

/** One thing that one source says of a field. */
export interface ToldField {
  /** A system's name (`shopify`), `json-ld`, `microdata`, `open-graph`, `heading`, `title`, `shown-price`, `page`, ... */
  source: string
  value: string | number
  /** `agrees`: it says the same as what was taken. */
  state: 'taken' | 'agrees' | 'rejected'
  /** Why it was rejected. */
  why?: string
}

export interface ExplainedField {
  field: FieldName
  /** What was chosen; none where nothing was sure enough. */
  value?: string | number
  told: ToldField[]
}

/** What a source says, before it is compared with what was chosen. */
export type Told = Omit<ToldField, 'state'>

const MAX_TOLD = 20
const MAX_TEXT = 200
const BEFORE = 'a source that goes before it tells another'
export const OTHER_PRODUCT = 'it is of another product'

const same = (one: string | number, other: string | number): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? cents(one) === cents(other)
    : plainName(`${one}`) === plainName(`${other}`)

const cut = (value: string | number): string | number => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : value)

export const explain = (
  field: FieldName,
  value: string | number | undefined,
  all: readonly (Told | undefined)[],
  alike: (one: string | number, other: string | number) => boolean = same,
): ExplainedField => {
  const told: ToldField[] = []
  for (const one of all) {
    if (!one || one.value === '' || told.length >= MAX_TOLD) continue
    const { source, why } = one
    if (told.some((known) => known.source === source && same(known.value, cut(one.value)))) continue
    const isSame = value !== undefined && same(one.value, value)
    const isTaken = isSame && !told.some(({ state }) => state === 'taken')
    const agrees = isSame || (value !== undefined && !why && alike(one.value, value))
    const state = isTaken ? 'taken' : agrees ? 'agrees' : 'rejected'
    told.push({ source, value: cut(one.value), state, ...(state === 'rejected' && { why: why ?? BEFORE }) })
  }
  // A part of what a title says, or a heading without its colour.
  const nearest = told.find(({ state }) => state === 'agrees')
  if (nearest && !told.some(({ state }) => state === 'taken')) nearest.state = 'taken'
  return { field, ...(value !== undefined && { value: cut(value) }), told }
}

export const from = (source: string, value: string | number | undefined, why?: string): Told | undefined =>
  value === undefined ? undefined : { source, value, ...(why && { why }) }
