// What a tracker says of itself, and what it does while it is paused.
import { describe, expect, it } from 'vitest'
import { layPipe } from '../support/lay-pipe.ts'

describe('a tracker that is looked at', () => {
  it('tells the consent that it goes by, who said it, and what waits', async () => {
    const { tracker, env } = await layPipe({}, { answer: () => ({ status: 503 }) })
    tracker.track('custom:a', {})
    await env.settle()
    const { waiting, ...rest } = await tracker.inspect()
    expect(rest).toEqual({ consent: 'granted', saidBy: 'shop', gpc: false, isPaused: false })
    expect(waiting.unsaved).toBe(0)
    expect(waiting.count).toBeGreaterThan(0)
    expect(waiting.bytes).toBeGreaterThan(100 * waiting.count)
  })

  it('has heard of consent from nobody yet, and holds nothing that could wait', async () => {
    const { tracker } = await layPipe({ consent: 'auto' })
    expect(await tracker.inspect()).toEqual({
      consent: 'pending',
      saidBy: 'nobody',
      gpc: false,
      isPaused: false,
      waiting: { count: 0, bytes: 0, unsaved: 0 },
    })
  })

  it('has nothing on disk where nothing may be stored', async () => {
    const { tracker, env } = await layPipe({ consent: 'anonymous' }, { answer: () => ({ status: 503 }) })
    tracker.track('custom:a', {})
    await env.settle()
    const { waiting } = await tracker.inspect()
    expect(waiting.unsaved).toBe(waiting.count)
    expect(waiting.count).toBeGreaterThan(0)
  })
})

describe('a tracker that is paused', () => {
  it('sends nothing, loses nothing, and sends all of it when it goes on', async () => {
    const { tracker, env, names } = await layPipe()
    tracker.pause(true)
    tracker.track('custom:a', {})
    await env.advance(60_000)
    expect(await tracker.flush()).toMatchObject({ delivered: 0 })
    expect(names()).toEqual([])
    expect((await tracker.inspect()).isPaused).toBe(true)
    tracker.pause(false)
    await env.advance(5_000)
    expect(names()).toContain('custom:a')
    expect((await tracker.inspect()).waiting.count).toBe(0)
  })

  it('stays paused when the consent changes', async () => {
    const { tracker, env, names } = await layPipe({ consent: 'pending' })
    tracker.track('custom:a', {})
    tracker.pause(true)
    tracker.consent('granted')
    await env.advance(60_000)
    expect(names()).toEqual([])
    tracker.pause(false)
    await env.advance(5_000)
    expect(names()).toContain('custom:a')
  })
})
