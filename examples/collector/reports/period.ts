// The period, the shop and the shoppers that a report is asked for.

import { FILTERS } from '../store/queries.ts'

export class BadParameter extends Error {
  readonly parameter: string
  constructor(parameter: string, message: string) {
    super(message)
    this.parameter = parameter
  }
}

type Filters = Readonly<Record<(typeof FILTERS)[number], string | null>>

/** A filter that is null chooses all; else the figures are of the shoppers with a touchpoint that fits all filters. */
export interface Scope extends Filters {
  /** Milliseconds; null is as far back as there is anything. */
  readonly since: number | null
  readonly until: number | null
  readonly shop: string | null
}

export type QueryString = Readonly<Record<string, string | string[] | undefined>>

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?$/
const DAY_MS = 86_400_000
/** Longer is no name that an event may have. */
const MAX_TEXT_CHARACTERS = 512

export function readText(query: QueryString, name: string): string | null {
  const value = query[name]
  if (value === undefined || value === '') return null
  if (Array.isArray(value)) throw new BadParameter(name, `${name} is given more than once`)
  if (value.length > MAX_TEXT_CHARACTERS)
    throw new BadParameter(name, `${name} has ${value.length} characters; ${MAX_TEXT_CHARACTERS} are the most`)
  return value
}

function readTime(query: QueryString, name: 'since' | 'until'): number | null {
  const value = readText(query, name)
  if (value === null) return null
  const isDate = DATE.test(value)
  // A time without a zone is UTC, as all times of the collector are; `+` of a zone comes out of a URL as a space.
  const stated = value.replace(/ (?=\d{2}:?\d{2}$)/, '+')
  const utc = isDate || /[Zz]|[+-]\d{2}:?\d{2}$/.test(stated) ? stated : `${stated}Z`
  const time = isDate || DATE_TIME.test(stated) ? Date.parse(utc) : Number.NaN
  // A day that does not exist (30 February) is moved on by the parser rather than refused.
  if (Number.isNaN(time) || (isDate && new Date(time).toISOString().slice(0, 10) !== value)) {
    throw new BadParameter(
      name,
      `${name} must be a date (2026-11-22) or a time (2026-11-22T10:00:00Z), not ${JSON.stringify(value)}`,
    )
  }
  // Until a day means until its end.
  return isDate && name === 'until' ? time + DAY_MS : time
}

export const isFiltered = (scope: Scope): boolean => FILTERS.some((filter) => scope[filter] !== null)

export function readScope(query: QueryString): Scope {
  const scope = {
    since: readTime(query, 'since'),
    until: readTime(query, 'until'),
    shop: readText(query, 'shop'),
    source: readText(query, 'source'),
    device: readText(query, 'device'),
    page: readText(query, 'page'),
    product: readText(query, 'product'),
    stage: readText(query, 'stage'),
  }
  if (scope.since !== null && scope.until !== null && scope.since >= scope.until) {
    throw new BadParameter('until', 'until must be after since')
  }
  return scope
}

/** The period of the same length that ends where this one begins; null where this one has no beginning. */
export function scopeBefore(scope: Scope, now: number): Scope | null {
  const { since, until } = scope
  if (since === null) return null
  const length = Math.max(1, (until ?? now) - since)
  return { ...scope, since: since - length, until: since }
}

export function readLimit(query: QueryString, fallback: number, most: number): number {
  const value = readText(query, 'limit')
  if (value === null) return fallback
  const limit = Number(value)
  if (!/^\d+$/.test(value) || limit < 1 || limit > most) {
    throw new BadParameter('limit', `limit must be a whole number from 1 to ${most}, not ${JSON.stringify(value)}`)
  }
  return limit
}
