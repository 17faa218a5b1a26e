// Reads the nodes of JSON-LD, whatever they hold: only what is their own, bounded.
import { readNumber } from './price.ts'

export type Node = Record<string, unknown>

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 200) : value == null ? [] : [value]

export const own = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined)

/** JSON-LD often holds text that was escaped for HTML once too often. */
const decode = (text: string): string =>
  text
    .replace(/&#(\d{2,5});/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+|&nbsp;/g, ' ')
    .trim()

export const string = (value: unknown): string => {
  const one = list(value)[0]
  if (isNode(one)) return string(own(one, 'name') ?? own(one, '@value'))
  return typeof one === 'string' || typeof one === 'number' ? decode(String(one)).slice(0, 300) : ''
}

export const number = (value: unknown): number => {
  const text = string(value).replace(/[^\d.,]/g, '')
  return text ? (/^\d+(\.\d+)?$/.test(text) ? Number(text) : readNumber(text)) : Number.NaN
}

export const typesOf = (node: Node): string[] =>
  list(own(node, '@type')).map((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '').toLowerCase() : ''))
