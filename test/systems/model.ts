// A shop system's behaviour in small: its pages, what a shopper does there, and which events that is.
import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import type { Item } from '../../src/events/event.ts'
import type { Pages } from '../support/site.ts'

export interface Line {
  name: string
  price: number
  quantity: number
}

/** What a shop's server keeps, for one shopper. */
export interface Shop {
  lines: Line[]
  coupon: string
  orders: string[]
  /** Where the same pages are at another origin. */
  otherOrigin(): string
  /** A page with the script tag. */
  html(title: string, body: string, lang?: string): string
  /** Puts a unit in, or more. */
  put(name: string, price: number, quantity?: number): void
  count(): number
  total(): number
}

export interface Tab {
  page: Page
  /** Opens a page, and waits until Kairos has told of it. */
  go(path: string): Promise<void>
  click(selector: string): Promise<void>
  /** Clicks, and waits for the page that this leads to. */
  follow(selector: string): Promise<void>
  /** Waits until the page shows the text. */
  sees(text: string): Promise<void>
  /** Waits until Kairos has told of such a thing, which is what a client route has no load for. */
  hears(name: string): Promise<void>
  /** From now on, dialogs are answered so. */
  answer(yes: boolean): void
}

/** How often; `?` is once or never. */
export type Counts = Partial<Record<string, number | '?'>>

export interface ModelCase {
  what: string
  act(tab: Tab): Promise<void>
  /** How often each event comes; deeds that are not named come never. */
  events: Counts
  /** What the first add, or order, or coupon must say, where it must. */
  says?: { event: string; item?: Item; properties?: Record<string, unknown> }
}

export interface Model {
  name: string
  held: boolean
  pages(shop: Shop): Pages
  cases: readonly ModelCase[]
}

export const model = (name: string, pages: Model['pages'], cases: readonly ModelCase[]): Model => ({
  name,
  held: createHash('sha256').update(name).digest().readUInt32BE(0) % 3 === 0,
  pages,
  cases,
})

/** Deeds: what is not expected must not come. */
export const DEEDS: readonly string[] =
  'add_to_cart remove_from_cart begin_checkout apply_coupon purchase request_return write_review login sign_up contact_support'.split(
    ' ',
  )

export const fields = (body: string): URLSearchParams => new URLSearchParams(body)
export const redirect = (location: string) => ({ status: 303, headers: { location } })
export const json = (data: unknown, status = 200) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
/** Adds form fields as a shop's script sends them. */
export const POST = `const post = (url, data = {}) => fetch(url, { method: 'POST', headers: { 'x-requested-with': 'XMLHttpRequest' }, body: new URLSearchParams(data) })
  const $ = (selector) => document.querySelector(selector)`

const ANSWER_MS = 500
/** A server that takes its time, so that a second click comes before its answer. */
export const slowly = async <T>(answer: T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
  return answer
}
