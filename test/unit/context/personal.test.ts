// Two tables: what is a person's does not leave the page, and what only looks like it stays.
import { describe, expect, it } from 'vitest'
import { redactUrl } from '../../../src/context/link-redaction.ts'
import { redactProperties } from '../../../src/context/property-redaction.ts'
import { redactText } from '../../../src/context/redaction.ts'
import { HARMLESS_ROWS } from './harmless-rows.ts'
import { PERSONAL_ROWS } from './personal-rows.ts'

const isUrl = (row: string): boolean => /^(?:https?|android-app|mailto|tel|sms|data):/.test(row)
const redact = (row: string): string => (isUrl(row) ? redactUrl(row) : redactText(row))
const plain = (text: string): string => decodeURIComponent(decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')))
const digits = (text: string): string => text.replace(/\D/g, '')

describe('what is a person’s', () => {
  it('comes in at least 200 rows', () => {
    expect(new Set(PERSONAL_ROWS).size).toBeGreaterThanOrEqual(200)
  })

  it.each(PERSONAL_ROWS)('is taken out of %s', (row) => {
    const secrets = [...row.matchAll(/«(.*?)»/g)].map(([, secret = '']) => secret)
    expect(secrets.length).toBeGreaterThan(0)
    const raw = row.replace(/[«»]/g, '')
    const kept = redact(raw)
    for (const secret of secrets) {
      expect(plain(kept)).not.toContain(plain(secret))
      if (digits(secret).length > 5) expect(digits(kept)).not.toContain(digits(secret))
    }
    if (isUrl(row)) return
    // What stands around it is no secret.
    expect(kept.replace(/\((?:email|phone|card|id|token)\)/g, '*')).toBe(row.replace(/«.*?»/g, '*'))
    expect(redactProperties({ note: raw }).note).toBe(kept)
  })
})

describe('what is nobody’s', () => {
  it('comes in at least 200 rows', () => {
    expect(new Set(HARMLESS_ROWS).size).toBeGreaterThanOrEqual(200)
  })

  it.each(HARMLESS_ROWS)('stays: %s', (row) => {
    expect(redact(row)).toBe(row)
    if (!isUrl(row)) expect(redactProperties({ search_term: row })).toEqual({ search_term: row })
  })
})
