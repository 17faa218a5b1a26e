// One journey over one store, written by two tabs.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/context/kept.ts'
import { createJournal, type Journal } from '../../src/journal.ts'
import type { MomentEvent } from '../../src/moments/moment.ts'
import { createMemoryStorage } from '../support/memory-storage.ts'

const KEY = 'kairos.journey'
const START = Date.UTC(2026, 10, 22, 10)
const report = vi.fn<(error: unknown, where: string) => void>()

let store: Store
let now: number

beforeEach(() => {
  report.mockClear()
  store = createMemoryStorage()
  now = START
})

const open = (from: Store = store): Journal => createJournal(from, [], report)
const event = (name: string, properties: object = {}): MomentEvent => {
  now += 1_000
  return { name, time: now, properties }
}
const purchase = (transaction_id: string): MomentEvent => event('purchase', { transaction_id })

describe('two tabs over one store', () => {
  it('see each other’s events and lose none', () => {
    const [one, two] = [open(), open()]
    one.take(event('session_start'))
    two.take(event('page_view'))
    one.take(event('view_item'))
    two.take(event('add_to_cart'))
    one.take(purchase('T1'))
    expect(two.take(purchase('T1')).why).toBe('same-order')
    two.take(purchase('T2'))
    expect(one.take(event('share')).transitions).toEqual([{ moment: 'umot', outcome: 'won' }])
    for (const journal of [one, two, open()]) {
      expect(journal.read()).toMatchObject({ stage: 'advocate', cycle: 2, visit: 1, orders: 2 })
    }
    expect(report).not.toHaveBeenCalled()
  })

  it('lose none over many events, each tab in turn', () => {
    const tabs = [open(), open()]
    for (let i = 0; i < 200; i++) {
      tabs[i % 2]?.take(i % 10 ? event('view_item') : purchase(`T${i}`))
    }
    expect(tabs.map((tab) => tab.read().orders)).toEqual([20, 20])
  })

  it('lose nothing where one overwrites what the other had just written', () => {
    const [one, two] = [open(), open()]
    one.take(event('session_start'))
    two.read()
    const before = store.get(KEY) ?? ''
    one.take(purchase('T1'))
    store.set(KEY, before)
    two.take(event('view_item'))
    one.take(event('page_view'))
    expect(two.read().stage).toBe('buyer')
  })

  it('put back what another one has overwritten as soon as they hear of it, and then come to rest', () => {
    const [one, two] = [open(), open()]
    one.take(event('session_start'))
    two.read()
    const before = store.get(KEY) ?? ''
    one.take(purchase('T1'))
    store.set(KEY, before)
    two.take(event('view_item'))
    one.heal()
    const healed = store.get(KEY)
    expect(open().read().stage).toBe('buyer')
    two.heal()
    one.heal()
    expect(store.get(KEY)).toBe(healed)
    expect(two.read().stage).toBe('buyer')
  })

  it('do not put back what was erased', () => {
    const journal = open()
    journal.take(purchase('T1'))
    store.remove(KEY)
    journal.heal()
    expect(store.get(KEY)).toBeNull()
  })

  it('lose nothing where one writes in the moment in which the other does', () => {
    const two = open()
    let meanwhile: (() => void) | undefined
    const set: Store['set'] = (key, value) => {
      store.set(key, value)
      meanwhile?.()
      meanwhile = undefined
    }
    const one = open({ ...store, set })
    one.take(event('session_start'))
    meanwhile = () => two.take(purchase('T1'))
    one.take(event('page_view'))
    one.take(event('view_item'))
    expect([one.read().stage, two.read().stage, open().read().stage]).toEqual(['buyer', 'buyer', 'buyer'])
  })

  it('keep the order of what one page said in one millisecond', () => {
    const [one, two] = [open(), open()]
    for (const name of ['session_start', 'page_view', 'engage']) one.take({ name, time: START })
    two.take(event('view_item'))
    expect(one.read()).toMatchObject({ visit: 1 })
    expect(one.read().moments).toMatchObject([{ moment: 'fmot', outcome: 'won', why: 'stayed' }])
  })
})
