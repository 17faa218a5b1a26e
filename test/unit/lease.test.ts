// Where a browser has no locks: one tab at a time all the same.
import { describe, expect, it } from 'vitest'
import { leased } from '../../src/lease.ts'
import { createFakeEnvironment } from '../support/fake-environment.ts'

const tabs = () => {
  const one = createFakeEnvironment()
  return { one, two: createFakeEnvironment({ beside: one }) }
}
const forEver = (): Promise<string> => new Promise(() => {})

describe('a lease', () => {
  it('lets one tab run, and the other one go its way', async () => {
    const { one, two } = tabs()
    let end = (_: string): void => {}
    const first = leased(one, 'queue', () => new Promise<string>((resolve) => (end = resolve)))
    await one.advance(100)
    expect(await leased(two, 'queue', async () => 'ran')).toBeUndefined()
    end('done')
    expect(await first).toBe('done')
    const second = leased(two, 'queue', async () => 'ran')
    await one.advance(100)
    expect(await second).toBe('ran')
    expect(one.local.keys()).toEqual([])
  })

  it('is taken by one of two tabs that ask at the same time', async () => {
    const { one, two } = tabs()
    const both = [leased(one, 'queue', async () => 'one'), leased(two, 'queue', async () => 'two')]
    one.local.set('queue.lease', one.local.get('queue.lease') ?? '')
    await one.advance(100)
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1)
  })

  it('runs out where its tab was killed, and where a clock was wrong when it was noted', async () => {
    const { one, two } = tabs()
    void leased(one, 'queue', forEver)
    await one.advance(26_000)
    const after = leased(two, 'queue', async () => 'ran')
    await one.advance(100)
    expect(await after).toBe('ran')
    one.local.set('queue.lease', `${one.now() + 86_400_000} 0.5`)
    const again = leased(two, 'queue', async () => 'ran')
    await one.advance(100)
    expect(await again).toBe('ran')
  })

  it('is given where nothing can be noted', async () => {
    const env = createFakeEnvironment()
    const local = { get: () => null, set: () => {}, remove: () => {}, keys: () => [] }
    const running = leased({ ...env, local }, 'queue', async () => 'ran')
    await env.advance(100)
    expect(await running).toBe('ran')
  })
})
