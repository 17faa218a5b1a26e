// The journey where it is kept: what is damaged, what other tabs write, and a browser that keeps nothing.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/context/kept.ts'
import { createJournal, type Journal } from '../../src/journal.ts'
import type { MomentEvent } from '../../src/moments/moment.ts'
import type { ShopRule } from '../../src/moments/shop-rule.ts'
import { createMemoryStorage } from '../support/memory-storage.ts'

const KEY = 'kairos.journey'
const ASIDE = 'kairos.journey.aside'
const START = Date.UTC(2026, 10, 22, 10)
const report = vi.fn<(error: unknown, where: string) => void>()

let store: Store
let now: number

beforeEach(() => {
  report.mockClear()
  store = createMemoryStorage()
  now = START
})

const open = (from: Store = store, rules: readonly ShopRule[] = []): Journal => createJournal(from, rules, report)
const event = (name: string, properties: object = {}): MomentEvent => {
  now += 1_000
  return { name, time: now, properties }
}
const purchase = (transaction_id: string): MomentEvent => event('purchase', { transaction_id })
const told = (): string[] => report.mock.calls.map(([error, where]) => `${where}: ${(error as Error).message}`)

describe('a journal', () => {
  it('finds on the next page what it kept on this one', () => {
    const journal = open()
    journal.take(event('session_start'))
    journal.take(purchase('T1'))
    expect(open().read()).toMatchObject({ stage: 'buyer', visit: 1, orders: 1 })
    expect(open().take(purchase('T1')).why).toBe('same-order')
    expect(report).not.toHaveBeenCalled()
  })

  it('keeps what the shop tells of its customer', () => {
    open().tell({ orders: 2, lastOrder: '1001' }, START)
    expect(open().read().stage).toBe('loyal')
  })

  it('adds a journey that was held in memory', () => {
    open().take(purchase('T1'))
    const memory = open(createMemoryStorage())
    memory.take(event('view_item'))
    const journal = open()
    journal.merge(memory.read())
    expect(open().read()).toMatchObject({ stage: 'buyer', moment: 'umot' })
  })

  it('forgets what it kept, and what it had set aside', () => {
    store.set(KEY, 'x')
    const journal = open()
    journal.take(purchase('T1'))
    journal.forget()
    expect([store.get(KEY), store.get(ASIDE)]).toEqual([null, null])
    expect(journal.read()).toMatchObject({ stage: 'prospect', orders: 0 })
    report.mockClear()
    journal.take(event('page_view'))
    expect(report).not.toHaveBeenCalled()
  })
})

describe('a copy that cannot be read', () => {
  it.each([
    ['is no JSON', '{"v":1,"state":'],
    ['is of a later version', '{"v":2,"journey":"in another form"}'],
    ['is damaged', '{"v":1,"since":-1,"state":"x","cycles":[],"records":[],"facts":[]}'],
    ['is JSON, but no journey', 'null'],
    ['is far too long', `"${'x'.repeat(30_000)}"`],
  ])('is set aside, reported once, and a fresh one begun: where it %s', (_, text) => {
    store.set(KEY, text)
    const journal = open()
    expect(journal.read()).toMatchObject({ stage: 'prospect', visit: 0 })
    journal.take(event('session_start'))
    journal.take(purchase('T1'))
    expect(store.get(ASIDE)).toBe(text.slice(0, 20_000))
    expect(told()).toEqual(['journey: the kept journey could not be read; it was set aside and a fresh one begun'])
    expect(open().read()).toMatchObject({ stage: 'buyer', visit: 1 })
    expect(report).toHaveBeenCalledTimes(1)
  })

  it('takes nothing from a tab that knows better', () => {
    const journal = open()
    journal.take(purchase('T1'))
    store.set(KEY, 'damaged by somebody')
    expect(journal.read().stage).toBe('buyer')
    journal.take(event('view_item'))
    expect(open().read().stage).toBe('buyer')
  })
})

describe('a store that is cleared in mid-visit', () => {
  it('is filled again from memory, and the loss is reported', () => {
    const journal = open()
    journal.take(event('session_start'))
    journal.take(purchase('T1'))
    store.remove(KEY)
    expect(journal.read().stage).toBe('buyer')
    expect(told()).toEqual(['journey: the journey was cleared; it goes on from memory'])
    journal.take(event('view_item'))
    expect(open().read()).toMatchObject({ stage: 'buyer', visit: 1 })
    expect(report).toHaveBeenCalledTimes(1)
  })
})

describe('a store that refuses everything', () => {
  it('leaves the journey in memory, without a word at each event', () => {
    const journal = open({ get: () => null, set: () => {}, remove: () => {} })
    journal.take(event('session_start'))
    journal.take(purchase('T1'))
    expect(journal.take(purchase('T1')).why).toBe('same-order')
    expect(journal.read()).toMatchObject({ stage: 'buyer', visit: 1 })
    expect(report).not.toHaveBeenCalled()
  })

  it('leaves it in memory also where an older copy can still be read', () => {
    open().take(event('session_start'))
    const full: Store = { ...store, get: store.get, set: () => {} }
    const journal = open(full)
    journal.take(purchase('T1'))
    expect(journal.read()).toMatchObject({ stage: 'buyer', visit: 1 })
    expect(report).not.toHaveBeenCalled()
  })
})

describe('a rule of the shop', () => {
  it('speaks before the table', () => {
    const rule: ShopRule = { why: 'quiz-done', events: ['custom:quiz'], moment: 'zmot', outcome: 'won' }
    expect(open(store, [rule]).take(event('custom:quiz'))).toMatchObject({ moment: 'zmot', why: 'quiz-done' })
    expect(open().read().moments).toMatchObject([{ moment: 'zmot', outcome: 'won', why: 'quiz-done' }])
  })

  it('is reported and passed over where it throws, once for each event', () => {
    const when = (): boolean => {
      throw new Error('no cart here')
    }
    const broken: ShopRule = { why: 'big-cart', events: ['add_to_cart'], when, moment: 'umot' }
    expect(open(store, [broken]).take(event('add_to_cart'))).toMatchObject({ moment: 'smot', why: 'willing-to-buy' })
    expect(told()).toEqual(["rule 'big-cart': no cart here"])
  })
})
