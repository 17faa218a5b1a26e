// What is set in one go is written once; what the browser refuses is remembered for the page's life.
import { describe, expect, it } from 'vitest'
import { createHolding } from '../../../src/context/held-storage.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'

const watched = () => {
  const storage = createMemoryStorage()
  const writes: string[] = []
  const { hold, together } = createHolding()
  const held = hold({
    ...storage,
    set: (key, value) => {
      writes.push(`${key}=${value}`)
      storage.set(key, value)
    },
  })
  return { storage, held, together, writes }
}

describe('storage that is held', () => {
  it('writes each key once, at the end, and reads what is to be written before', () => {
    const { held, together, writes, storage } = watched()
    together(() => {
      for (const value of ['1', '2', '3']) held.set('a', value)
      together(() => held.set('b', '1'))
      expect([held.get('a'), storage.get('a'), held.keys()]).toEqual(['3', null, ['a', 'b']])
    })
    expect(writes).toEqual(['a=3', 'b=1'])
    held.set('a', '4')
    expect(writes.at(-1)).toBe('a=4')
  })

  it('writes also where what ran has failed', () => {
    const { held, together, storage } = watched()
    const failing = (): void =>
      together(() => {
        held.set('a', '1')
        throw new Error('of a listener')
      })
    expect(failing).toThrow('of a listener')
    expect(storage.get('a')).toBe('1')
  })

  it('lets nothing come back that was removed meanwhile', () => {
    const { held, together, storage } = watched()
    together(() => {
      held.set('a', '1')
      for (const key of held.keys()) held.remove(key)
    })
    expect([storage.get('a'), held.get('a')]).toEqual([null, null])
  })

  it('remembers what is refused, until somebody else has written', () => {
    const storage = createMemoryStorage()
    storage.set('a', 'old')
    const held = createHolding().hold({ ...storage, set: () => {} })
    held.set('a', 'new')
    expect(held.get('a')).toBe('new')
    storage.set('a', 'of another tab')
    expect(held.get('a')).toBe('of another tab')
  })
})
