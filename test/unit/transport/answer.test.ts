// What a response is taken for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostResponse } from '../../../src/environment.ts'
import { readAnswer } from '../../../src/transport/answer.ts'

const URL_ASKED = 'https://shop.example/k/v1/touchpoints?key=a'
const NOW = Date.UTC(2026, 10, 22, 10)
const answer = (response: Partial<PostResponse>) =>
  readAnswer({ status: 200, url: URL_ASKED, text: '', retryAfter: null, ...response }, URL_ASKED, NOW)
const ACCEPTED = { kind: 'accepted', rejected: [] }

describe('an answer', () => {
  it('accepts all with an empty body, or an object that rejects none', () => {
    for (const text of ['', ' \n', '{}', '{"accepted":3,"duplicates":1}', '{"rejected":[]}']) {
      expect(answer({ text })).toEqual(ACCEPTED)
    }
    expect(answer({ status: 204 })).toEqual(ACCEPTED)
    expect(answer({ status: 202 })).toEqual(ACCEPTED)
  })

  it('names what it rejects', () => {
    const text = '{"rejected":[{"id":"a","why":"no such event"},{"id":"b"}]}'
    expect(answer({ text })).toEqual({
      kind: 'accepted',
      rejected: [
        { id: 'a', why: 'no such event' },
        { id: 'b', why: '' },
      ],
    })
  })

  it('is not one where it is a page, a list, or cut off', () => {
    for (const text of ['<html>Log in to the Wi-Fi</html>', '[]', '"ok"', '1', 'null', '{"rejected":[{"id":"a', 'OK']) {
      expect(answer({ text })).toMatchObject({ kind: 'retry' })
    }
  })

  it('is not one where another origin gave it, whatever it says', () => {
    for (const url of [
      'https://portal.example/',
      'http://shop.example/k/v1/touchpoints',
      'https://shop.example:8443/k',
    ]) {
      for (const status of [200, 204, 400, 403, 413]) expect(answer({ url, status })).toMatchObject({ kind: 'retry' })
    }
  })

  it('is one where it came from another path of the same origin', () => {
    expect(answer({ url: 'https://shop.example/k/v2/touchpoints' })).toEqual(ACCEPTED)
  })

  it('asks for smaller batches with 400, 413 and 422', () => {
    for (const status of [400, 413, 422]) expect(answer({ status })).toEqual({ kind: 'halve', status })
  })

  it('ends sending with 401, 403, 404 and 410, and with what else says that the request is wrong', () => {
    for (const status of [401, 403, 404, 410, 405, 451])
      expect(answer({ status })).toMatchObject({ kind: 'stop', status })
  })

  it('asks for patience with 408, 425, 429 and 5xx, and with what is no status', () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504, 599, 304, 0]) {
      expect(answer({ status })).toEqual({ kind: 'retry', why: `status ${status}` })
    }
  })

  it('may say for how long', () => {
    expect(answer({ status: 429, retryAfter: '30' })).toMatchObject({ kind: 'retry', afterMs: 30_000 })
    expect(answer({ status: 503, retryAfter: 'Sun, 22 Nov 2026 10:01:00 GMT' })).toMatchObject({ afterMs: 60_000 })
  })

  it('is never more than a bounded list of short texts, however hostile', () => {
    const text = JSON.stringify({ rejected: Array(20_000).fill({ id: 'a', why: 'x'.repeat(1_000) }) })
    const hostile = answer({ text })
    expect(hostile.kind === 'accepted' && hostile.rejected.length).toBe(1_000)
    expect(hostile.kind === 'accepted' && hostile.rejected[0]?.why.length).toBe(200)
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: -1, max: 1_000 }), fc.string(), (body, status, retryAfter) => {
        for (const text of [body, `{"rejected":${body}}`]) {
          const read = answer({ text, status, retryAfter })
          if (read.kind === 'accepted') for (const one of read.rejected) expect(typeof one.id).toBe('string')
        }
      }),
    )
  })
})
