// Where each event is on its way to the collector is told, from the queue to its end.
import { describe, expect, it } from 'vitest'
import type { HookArguments } from '../../src/hooks.ts'
import type { FakeOptions } from '../support/fake-environment.ts'
import { layPipe } from '../support/lay-pipe.ts'

type Way = HookArguments['delivery']

/** What is told of the event that is called `custom:a`. */
async function follow(world: FakeOptions = {}) {
  const { tracker, env } = await layPipe({}, world)
  const ways: Way[] = []
  let id = ''
  tracker.on('event', (event) => {
    if (event.name === 'custom:a') id = event.id
  })
  tracker.on('delivery', (way) => void ways.push(way))
  tracker.track('custom:a', {})
  await env.settle()
  return { tracker, env, ways: () => ways.filter(({ ids }) => ids.includes(id)) }
}

describe('an event', () => {
  it('waits, is sent, and is delivered', async () => {
    const { env, ways } = await follow()
    expect(ways().map(({ state }) => state)).toEqual(['queued'])
    await env.advance(2_000)
    expect(ways().map(({ state }) => state)).toEqual(['queued', 'sending', 'delivered'])
  })

  it('that is not taken says when it is tried again, and why', async () => {
    const { env, ways } = await follow({ answer: (_, __, index) => (index ? undefined : { status: 503 }) })
    await env.advance(2_000)
    const retrying = ways().at(-1)
    expect(retrying).toMatchObject({ state: 'retrying', why: 'status 503' })
    const at = retrying?.state === 'retrying' ? retrying.at : 0
    expect(env.posts).toHaveLength(1)
    await env.advance(at - env.now())
    expect(env.posts).toHaveLength(2)
    expect(ways().at(-1)?.state).toBe('delivered')
  })

  it('that the collector rejects says why it was dropped', async () => {
    const { env, ways } = await follow({
      answer: (_, { events }) => ({
        text: JSON.stringify({ rejected: events.map(({ id }) => ({ id, why: 'no such event' })) }),
      }),
    })
    await env.advance(2_000)
    expect(ways().at(-1)).toMatchObject({ state: 'dropped', because: 'rejected', why: 'no such event' })
  })

  it('waits for the next page where this one is told to stop', async () => {
    const { env, ways } = await follow({ answer: () => ({ status: 404 }) })
    await env.advance(600_000)
    expect(ways().at(-1)).toMatchObject({ state: 'held', why: expect.stringContaining('404') })
    expect(env.posts).toHaveLength(1)
  })
})
