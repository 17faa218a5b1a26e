// Rows in which the collector is at fault: it refuses, is silent or slow, or its answer does not arrive.
import { failOnce } from './acts.ts'
import type { Fault } from './collector.ts'
import { FAULT_MS, type Row, type World } from './row.ts'

const SLOW_MS = 1_000
const RETRY_AFTER_MS = 2_000

/** Events before, at the beginning of and during a fault, whose end is by the clock. */
async function lastFor(
  world: World,
  begin: () => Promise<void> | void,
  end: () => Promise<void> | void,
): Promise<void> {
  const tab = await world.open()
  await world.track(tab)
  await begin()
  const over = new Promise((resolve) => setTimeout(resolve, FAULT_MS))
  await world.track(tab)
  await tab.evaluate('kairos.flush()')
  await world.track(tab, 2)
  await over
  await end()
  await world.track(tab)
  await world.delivered()
}
const failFor = (world: World, fault: Fault): Promise<void> =>
  lastFor(
    world,
    () => world.collector.fail(() => fault),
    () => world.collector.heal(),
  )
const answerOnce = async (world: World, fault: Fault, count = 3): Promise<void> =>
  failOnce(world, await world.open(), fault, count)

export const answerRows: readonly Row[] = [
  {
    name: 'healthy',
    says: 'no fault at all',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await world.track(tab, 3)
      await world.delivered()
      world.must(world.collector.copies() === 0, 'copies were sent without need')
    },
  },
  { name: '503', says: 'the collector answers 503 for five seconds', run: (world) => failFor(world, { status: 503 }) },
  {
    name: 'dropped',
    says: 'connections are dropped for five seconds',
    run: (world) => failFor(world, { status: 'drop' }),
  },
  {
    name: 'down',
    says: 'nobody listens for five seconds',
    run: (world) => lastFor(world, world.log.goDown, world.log.goUp),
  },
  {
    name: 'silent',
    says: 'the collector takes a request and never answers, then is well',
    run: (world) => answerOnce(world, { status: 'silence' }),
  },
  {
    name: 'slow',
    says: 'each answer takes a second, and events go on meanwhile',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      world.collector.fail(() => ({ delayMs: SLOW_MS }))
      for (const from of [1, 2, 3].map(() => world.log.batches.length)) {
        await world.track(tab)
        await tab.evaluate('void kairos.flush()')
        await world.asked(from)
      }
      await world.delivered()
    },
  },
  {
    name: 'answer-lost',
    says: 'the batch is stored, and the connection breaks before the answer',
    isFast: true,
    async run(world) {
      await answerOnce(world, { status: 'drop', stores: true })
      const tab = await world.open()
      await tab.evaluate('kairos.flush()')
      world.must(world.collector.copies() > 0, 'no copy came, though the answer was lost')
    },
  },
  {
    name: '429',
    says: '429 with Retry-After',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      await tab.evaluate('kairos.flush()')
      let refusedAt = 0
      world.collector.fail((_, nth) => {
        if (nth > 1) {
          world.must(Date.now() - refusedAt >= RETRY_AFTER_MS, 'it was asked again before the time it had named')
          return undefined
        }
        refusedAt = Date.now()
        return { status: 429, headers: { 'retry-after': '2', 'access-control-expose-headers': 'Retry-After' } }
      })
      await world.track(tab, 2)
      await tab.evaluate('kairos.flush()')
      await world.track(tab)
      await world.delivered()
    },
  },
  {
    name: '413',
    says: '413 for every batch of more than two events',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      world.collector.fail(({ body }) => (body.events.length > 2 ? { status: 413 } : undefined))
      await world.track(tab, 9)
      await world.delivered()
    },
  },
  {
    name: '413-alone',
    says: 'one event is refused with 413 in any company: it is counted, the others arrive',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      world.collector.fail(({ body }) =>
        body.events.some(({ properties }) => properties.n === 2) ? { status: 413 } : undefined,
      )
      world.mayLose(1)
      await world.track(tab, 3)
      await world.delivered()
      await tab.evaluate('kairos.flush()')
    },
  },
  {
    name: 'rejected',
    says: 'one event of a batch is rejected: it is counted, the others are stored',
    isFast: true,
    async run(world) {
      const tab = await world.open()
      world.collector.fail(() => ({ rejects: [2] }))
      world.mayLose(1)
      await world.track(tab, 3)
      await world.delivered()
      await tab.evaluate('kairos.flush()')
    },
  },
]
