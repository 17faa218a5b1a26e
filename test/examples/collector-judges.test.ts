// Who judges a body: the thread that answers, and others once it has too much to do; what is said is the same.
import type { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Ask } from '../../examples/collector/ingest/asked-group.ts'
import { createJudges, type Judges } from '../../examples/collector/ingest/judges.ts'
import { startJudging } from '../../examples/collector/ingest/judging-thread.ts'
import { createChecks } from '../../examples/collector/ingest/schema.ts'
import { type Verdict, verdictOf } from '../../examples/collector/ingest/verdict.ts'
import { type Busy, createBusy } from '../../examples/collector/operations/busy.ts'
import { type Attack, BYTES, JSON_SHAPES, MAX_BODY_BYTES } from './collector-attacks-bodies.ts'
import { badEventOf, EVENTS } from './collector-attacks-events.ts'
import { batchOf, eventOf, NOW } from './collector-support.ts'

const checks = createChecks()
const bytesOf = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
const askOf = (body: unknown): Ask => ({
  body: bytesOf(body),
  arrival: { received: NOW, trusted: false, actor: null },
})
const isFor = ({ body }: Attack): boolean => body !== undefined
const hereOf = ({ body, arrival }: Ask): Verdict => verdictOf(body, arrival, MAX_BODY_BYTES, checks)
/** As told, whatever there is to do. */
const busyOf = (isBusy: () => boolean): Busy => ({ isBusy, watch: () => undefined, unwatch: () => undefined })

interface Judging {
  readonly judges: Judges
  /** Those that were begun. */
  readonly workers: readonly Worker[]
  readonly errors: unknown[]
  /** How many were judged without a thread. */
  readonly here: () => number
  judge(body: unknown): Promise<Verdict>
}

function openJudges(isBusy: () => boolean, threads = 1): Judging {
  const errors: unknown[] = []
  const workers: Worker[] = []
  const judges = createJudges({
    maxBodyBytes: MAX_BODY_BYTES,
    onError: (error) => errors.push(error),
    busy: busyOf(isBusy),
    threads,
    start() {
      const worker = startJudging(MAX_BODY_BYTES)
      workers.push(worker)
      return worker
    },
  })
  onTestFinished(() => judges.close())
  let here = 0
  const judge = (body: unknown): Promise<Verdict> => {
    const ask = askOf(body)
    return judges.judge(ask, () => {
      here++
      return hereOf(ask)
    })
  }
  return { judges, workers, errors, here: () => here, judge }
}

/** Resolves once a thread has judged something. */
async function untilThread({ judge, here }: Judging): Promise<void> {
  await vi.waitFor(
    async () => {
      const before = here()
      await judge(batchOf([eventOf(1)]))
      expect(here()).toBe(before)
    },
    { timeout: 30_000, interval: 20 },
  )
}

describe('judging', () => {
  it('is done at once, without a thread, while there is not too much to do', async () => {
    const judging = openJudges(() => false)
    for (let number = 0; number < 50; number++) await judging.judge(batchOf([eventOf(number)]))
    expect(judging.here()).toBe(50)
  })

  it('is done without a thread where none may be begun', async () => {
    const judging = openJudges(() => true, 0)
    for (let number = 0; number < 50; number++) await judging.judge(batchOf([eventOf(number)]))
    expect(judging.here()).toBe(50)
  })

  it('says the same in a thread of all that can be sent, in whatever order and company', async () => {
    const judging = openJudges(() => true)
    await untilThread(judging)
    const before = judging.here()
    const zipped = gzipSync(JSON.stringify(batchOf([eventOf(7), eventOf(8)])))
    const bodies = [
      ...[...BYTES, ...JSON_SHAPES].filter(isFor).map(({ body }) => body),
      ...EVENTS.map(({ event }, number) => batchOf([badEventOf(event, 2 * number), eventOf(2 * number + 1)])),
      zipped,
    ]
    expect(bodies.length).toBeGreaterThan(100)
    const said = await Promise.all(bodies.map(judging.judge))
    for (const [place, verdict] of said.entries()) expect(verdict).toEqual(hereOf(askOf(bodies[place])))
    expect(judging.here()).toBe(before)
  })

  it('goes on here where a thread ends before it has judged, and has no thread after its end', async () => {
    const judging = openJudges(() => true)
    await untilThread(judging)
    const before = judging.here()
    const asked = Array.from({ length: 100 }, (_, number) => judging.judge(batchOf([eventOf(number)])))
    await judging.judges.close()
    for (const verdict of await Promise.all(asked)) expect(verdict.said).toHaveProperty('keys')
    expect(judging.here()).toBeGreaterThan(before)
    await judging.judge(batchOf([eventOf(1)]))
    expect(judging.errors).toEqual([])
  })

  it('goes on here where a thread fails, says so once, and does not begin another at once', async () => {
    const judging = openJudges(() => true)
    await untilThread(judging)
    const before = judging.here()
    const asked = Array.from({ length: 100 }, (_, number) => judging.judge(batchOf([eventOf(number)])))
    await judging.workers[0]?.terminate()
    for (const verdict of await Promise.all(asked)) expect(verdict.said).toHaveProperty('keys')
    await judging.judge(batchOf([eventOf(1)]))
    expect(judging.here()).toBeGreaterThan(before)
    expect(judging.errors.map(String)).toEqual(['Error: the thread that judges has ended'])
    expect(judging.workers).toHaveLength(1)
  })

  it('is shared by threads, where there may be two', async () => {
    const judging = openJudges(() => true, 2)
    await untilThread(judging)
    const verdicts = await Promise.all(
      Array.from({ length: 200 }, (_, number) => judging.judge(batchOf([eventOf(number)]))),
    )
    expect(verdicts.map(({ said }) => 'keys' in said && said.keys.length)).toEqual(Array(200).fill(2))
  })
})

describe('too much to do', () => {
  /** One that worked for a share of its time whenever it is asked. */
  const loopOf = (share: () => number) => ({
    eventLoopUtilization: (_?: unknown, before?: unknown) => ({
      idle: 0,
      active: 0,
      utilization: before ? share() : 0,
    }),
  })

  it('is what a loop of this process or of a thread has that hardly ever waits', () => {
    let share = 0.1
    let now = 0
    const busy = createBusy([loopOf(() => 0)], () => now)
    const thread = loopOf(() => share)
    busy.watch(thread)
    const isBusyLater = (): boolean => {
      now += 300
      return busy.isBusy()
    }
    expect(isBusyLater()).toBe(false)
    share = 0.9
    expect(busy.isBusy(), 'before the quarter of a second is over').toBe(false)
    expect(isBusyLater()).toBe(true)
    busy.unwatch(thread)
    expect(isBusyLater()).toBe(false)
  })
})
