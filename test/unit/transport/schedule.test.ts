// When the next attempt is.
import { describe, expect, it } from 'vitest'
import { createSchedule } from '../../../src/transport/schedule.ts'
import { createFakeEnvironment } from '../../support/fake-environment.ts'

function setUp() {
  const env = createFakeEnvironment()
  const runs: number[] = []
  const start = env.now()
  const schedule = createSchedule(env, () => void runs.push(env.now() - start))
  return { env, schedule, runs }
}

describe('the schedule', () => {
  it('has one attempt at a time, the first that was asked for', async () => {
    const { env, schedule, runs } = setUp()
    schedule.soon(100)
    schedule.soon(50)
    expect(env.timers).toBe(1)
    await env.advance(1_000)
    expect(runs).toEqual([100])
  })

  it('puts off the attempt after a failure', async () => {
    const { env, schedule, runs } = setUp()
    schedule.soon(100)
    schedule.wait(500, false)
    schedule.soon(100)
    expect(schedule.isWaiting()).toBe(true)
    await env.advance(1_000)
    expect(runs).toEqual([500])
    expect(schedule.isWaiting()).toBe(false)
  })

  it('holds to what the collector asked for, until it asks for something else', async () => {
    const { env, schedule, runs } = setUp()
    schedule.wait(500, true)
    schedule.wait(100, false)
    expect(schedule.isAsked()).toBe(true)
    await env.advance(400)
    schedule.wait(300, true)
    await env.advance(1_000)
    expect(runs).toEqual([700])
    expect(schedule.isAsked()).toBe(false)
  })

  it('can be cleared', async () => {
    const { env, schedule, runs } = setUp()
    schedule.wait(500, true)
    schedule.clear()
    expect([env.timers, schedule.isAsked(), schedule.isWaiting()]).toEqual([0, false, false])
    await env.advance(1_000)
    expect(runs).toEqual([])
  })
})
