// What is learnt from the endpoint's answers.
import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/transport/delivery.ts'
import { createPace } from '../../../src/transport/pace.ts'

const ACCEPTED: Delivery = { kind: 'accepted', rejected: [] }
const refused = (status = 400): Delivery => ({ kind: 'halve', status })
const many = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`)
const REACHED = { get: () => false, set: () => {} }
const pace = (random = 0) => createPace(100, () => random, REACHED)

describe('the pace', () => {
  it('halves the batch with each refusal, and doubles it with each acceptance up to the full size', () => {
    const p = pace()
    const sizes = [100, 50, 25].map((size) => {
      p.judge(refused(413), many(size))
      return p.size()
    })
    expect(sizes).toEqual([50, 25, 12])
    for (const size of [24, 48, 96, 100]) {
      p.judge(ACCEPTED, many(1))
      expect(p.size()).toBe(size)
    }
  })

  it('drops a lone event that is too large', () => {
    expect(pace().judge(refused(413), ['a'])).toEqual({ drop: 'too-large' })
  })

  it('drops a lone event that is refused only once the endpoint has taken another one', () => {
    const p = pace()
    expect(p.judge(refused(400), ['a'])).toEqual({})
    expect(p.isSuspect('a')).toBe(true)
    p.judge(ACCEPTED, ['b'])
    expect(p.isSuspect('a')).toBe(false)
    expect(p.judge(refused(422), ['a'])).toEqual({ drop: 'refused' })
  })

  it('does not take an answer that rejects all for a proof', () => {
    const p = pace()
    p.judge({ kind: 'accepted', rejected: [{ id: 'b', why: '' }] }, ['b'])
    expect(p.judge(refused(400), ['a'])).toEqual({})
  })

  it('waits longer with each failure, and starts over after a success', () => {
    const p = pace(0.999999)
    const wait = () => p.judge({ kind: 'retry', why: '' }, ['a']).waitMs
    expect([wait(), wait(), wait()]).toEqual([2_000, 4_000, 8_000])
    p.judge(ACCEPTED, ['a'])
    expect(wait()).toBe(2_000)
  })

  it('waits at least as long as it was asked to', () => {
    const verdict = pace().judge({ kind: 'retry', why: '', afterMs: 90_000 }, ['a'])
    expect(verdict).toEqual({ waitMs: 90_000, asked: true })
    expect(pace(0.5).judge({ kind: 'retry', why: '', afterMs: 1 }, ['a']).waitMs).toBe(1_500)
  })

  it('waits after each refusal once there were many in a row', () => {
    const p = pace()
    p.judge(ACCEPTED, ['a'])
    const waits = many(18).map((id) => p.judge(refused(), [id]).waitMs !== undefined)
    expect(waits).toEqual([...Array(16).fill(false), true, true])
  })

  it('stops where it is told to', () => {
    expect(pace().judge({ kind: 'stop', status: 403, why: 'no' }, ['a'])).toEqual({ stop: true, tell: 'no' })
  })
})

describe('an endpoint that nobody reaches', () => {
  const lost: Delivery = { kind: 'retry', why: 'TypeError: Failed to fetch', isUnreached: true }
  const remembering = () => {
    let isBlocked = false
    const reach = {
      get: () => isBlocked,
      set: (now: boolean) => {
        isBlocked = now
      },
    }
    return { reach, page: () => createPace(100, () => 0.5, reach) }
  }

  it('is asked six times, told of once, and then asked every five minutes; the next pages ask once', () => {
    const { page } = remembering()
    const first = page()
    const verdicts = many(8).map(() => first.judge(lost, ['a']))
    expect(verdicts.slice(0, 5).every(({ waitMs = 0 }) => waitMs <= 33_000)).toBe(true)
    expect(verdicts.slice(5).map(({ waitMs }) => waitMs)).toEqual([300_000, 300_000, 300_000])
    expect(verdicts.filter(({ tell }) => tell?.includes('cannot be reached'))).toHaveLength(1)
    expect(page().judge(lost, ['a'])).toEqual({ waitMs: 300_000 })
  })

  it('is no such endpoint where it has answered this page, and none any more once it answers', () => {
    const { page, reach } = remembering()
    const first = page()
    first.judge(ACCEPTED, ['a'])
    const waits = many(8).map(() => first.judge(lost, ['a']).waitMs ?? 0)
    expect(Math.max(...waits)).toBeLessThan(200_000)
    expect(reach.get()).toBe(false)
    const second = page()
    for (const _ of many(6)) second.judge(lost, ['a'])
    expect(reach.get()).toBe(true)
    second.judge({ kind: 'retry', why: 'status 503' }, ['a'])
    expect(reach.get()).toBe(false)
  })
})
