// How the shop writes money, dates and data into its pages.

const money = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })
const day = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'long', year: 'numeric' })

export const currency = 'EUR'

export const euros = (cents: number): string => money.format(cents / 100)

/** For machines: JSON-LD and the data layer. */
export const amount = (cents: number): number => Math.round(cents) / 100

export const dayOf = (ms: number): string => day.format(ms)

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** JSON that can stand inside a script element: nothing in it can close the element or open a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
