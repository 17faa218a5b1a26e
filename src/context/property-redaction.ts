// Takes personal data out of an event's properties, and bounds them, before anything is stored or sent.
import { redactUrl } from './link-redaction.ts'
import { IDENTIFIER, normal, PERSONAL } from './personal-names.ts'
import { cut, isCard, MAX_TEXT, READ_AHEAD, redactText, withoutMail } from './redaction.ts'
import { type Redact, redactNothing } from './shop-redaction.ts'

export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

const MAX_KEY = 100
const MAX_ITEMS = 200
const MAX_DEPTH = 4
const MAX_VALUES = 5000
/** Of all texts of an event together, so that the event fits into a batch however they are escaped. */
const MAX_CHARACTERS = 35_000

const redactValue = (text: string, key: string): string =>
  IDENTIFIER.test(key)
    ? cut(withoutMail(cut(text, MAX_TEXT + READ_AHEAD)), MAX_TEXT)
    : /^(?:https?:)?\/\/\S+$/i.test(text)
      ? cut(redactUrl(text), MAX_TEXT)
      : redactText(text)

/** Fresh plain data that JSON can hold; what throws, is too deep or too much is left out. */
export function redactProperties(properties: object, redact: Redact = redactNothing): JsonObject {
  let left = MAX_VALUES
  let leftCharacters = MAX_CHARACTERS

  const plain = (get: () => unknown, key: string, depth: number): Json | undefined => {
    try {
      let value = get()
      if (value && typeof value === 'object' && 'toJSON' in value && typeof value.toJSON === 'function')
        value = value.toJSON()
      if (left-- <= 0) return undefined
      if (typeof value === 'string') {
        const text = redact(redactValue(value, key), key)
        leftCharacters -= text.length
        return leftCharacters > 0 ? text : undefined
      }
      if (typeof value === 'number') {
        const isSafe = Number.isFinite(value) && (IDENTIFIER.test(key) || !isCard(String(value)))
        // JSON knows no negative zero.
        return isSafe ? value + 0 : undefined
      }
      if (typeof value === 'boolean' || value === null) return value
      if (typeof value !== 'object' || depth >= MAX_DEPTH) return undefined
      return Array.isArray(value) ? list(value, key, depth + 1) : record(value as Record<string, unknown>, depth + 1)
    } catch {
      return undefined
    }
  }

  const list = (values: readonly unknown[], key: string, depth: number): Json[] => {
    const kept: Json[] = []
    for (let at = 0; at < values.length && at < MAX_ITEMS; at++) {
      const item = plain(() => values[at], key, depth)
      if (item !== undefined) kept.push(item)
    }
    return kept
  }

  const record = (value: Record<string, unknown>, depth: number): JsonObject => {
    const kept: JsonObject = {}
    for (const name of Object.keys(value).slice(0, MAX_ITEMS)) {
      const key = normal(cut(name, MAX_KEY))
      if (/^(?:__proto__|constructor|prototype)$/.test(name) || PERSONAL.test(key)) continue
      const item = plain(() => value[name], key, depth)
      if (item !== undefined) kept[redactText(name, MAX_KEY)] = item
    }
    return kept
  }

  const result = plain(() => properties, '', 0)
  return result && typeof result === 'object' && !Array.isArray(result) ? result : {}
}
