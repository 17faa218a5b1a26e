// What a webhook tells, in Kairos's words; and how its loose JSON is read.
import type { EventProperties, TouchpointOptions } from 'kairosjs/server'

type Name = 'purchase' | 'order_shipped' | 'order_delivered' | 'refund'
export type Told = {
  [N in Name]: { name: N; properties: EventProperties[N]; options: TouchpointOptions }
}[Name]

/** Ids come as numbers, amounts as texts. */
export type Loose = string | number | null | undefined

export const textOf = (value: Loose): string | undefined =>
  value === null || value === undefined || value === '' ? undefined : String(value)

export function amountOf(value: Loose): number | undefined {
  const amount = value === null || value === undefined || value === '' ? Number.NaN : Number(value)
  return Number.isFinite(amount) ? amount : undefined
}

/** Without the members that nothing is known of. */
export function known<T extends object>(members: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}

/** Other names of an order than the one that its server keeps to. */
export const namesOf = (id: string, ...names: Loose[]): string[] => [
  ...new Set(names.map(textOf).filter((name) => name !== undefined && name !== id) as string[]),
]
