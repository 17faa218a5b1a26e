// Reads foreign objects as plain data: own data only, so that no getter of theirs runs, and no more of it than is asked for.

export type Data = Readonly<Record<string, unknown>>

const MAX_TEXT = 300
const MAX_DIGITS = 24

export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null

export const own = (holder: unknown, key: string): unknown =>
  isData(holder) || typeof holder === 'function' ? Object.getOwnPropertyDescriptor(holder, key)?.value : undefined

/** By a path: `Shopify.currency.active`. */
export const reach = (from: unknown, path: string): unknown => (path ? path.split('.').reduce(own, from) : from)

/** Members of an array; nothing of what only looks like one. */
export const listOf = (value: unknown, limit = 200): unknown[] =>
  Array.isArray(value) ? Array.from({ length: Math.min(value.length, limit) }, (_, at) => own(value, `${at}`)) : []

export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  // Cut before it is looked at: it may be megabytes of white space.
  return typeof value === 'string' ? value.slice(0, 2_000).trim().slice(0, MAX_TEXT) || undefined : undefined
}

/** A name as it is compared. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

/** `19.90`, `19,90` and `1.234,56` are numbers; `1.234` may be two, and is none. */
export const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const text = typeof value === 'string' && value.length < MAX_DIGITS ? value.trim() : ''
  if (/^-?\d+(\.\d+)?$/.test(text)) return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? undefined : Number(text)
  if (!/^\d+,\d\d?$|^\d{1,3}([., \u00a0])\d{3}(\1\d{3})*(?!\1)[.,]\d\d$/.test(text)) return
  return Number(text.replace(/\D(?=.*\D)/g, '').replace(',', '.'))
}
