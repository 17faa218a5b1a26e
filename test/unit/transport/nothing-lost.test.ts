// Whatever the collector answers and the shopper does: each event is accepted once, or waits, or is counted as lost.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryQueue } from '../../../src/queue/memory-queue.ts'
import { createDispatching } from '../../support/dispatching.ts'
import { entry, filling, idsOf } from '../../support/entries.ts'
import { type Answer, createFakeCollector } from '../../support/fake-collector.ts'
import { createFakeEnvironment } from '../../support/fake-environment.ts'

type Action =
  | { kind: 'add'; count: number; bytes: number }
  | { kind: 'advance'; ms: number }
  | { kind: 'answer'; answers: (Answer | 'reject')[] }
  | { kind: 'update' | 'flush' | 'leave' | 'resume' | 'hold' | 'release' | 'next page' | 'other tab' }

const status = fc.constantFrom(200, 204, 302, 400, 401, 403, 408, 413, 422, 429, 500, 503)
const answer: fc.Arbitrary<Answer | 'reject'> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ status }) },
  { weight: 1, arbitrary: fc.record({ status, retryAfter: fc.constantFrom('1', '60', 'never') }) },
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom('<html>', '[]', '{}', '{"rejected":[{"id":"x"}]}') }) },
  { weight: 1, arbitrary: fc.record({ url: fc.constant('https://portal.example/') }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<(Answer | 'reject')[]>('never', 'lost', 'reject', new TypeError('Failed to fetch')),
  },
)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      count: fc.nat(12),
      bytes: fc.constantFrom(0, 500, 9_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(1, 2_000, 20_000, 400_000) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), answers: fc.array(answer, { maxLength: 6 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('update', 'flush', 'leave', 'resume', 'hold', 'release', 'next page', 'other tab'),
    }),
  },
)

/** One shopper: a queue that all pages share, and the page that is open. */
function shop() {
  const answers: (Answer | 'reject')[] = []
  const first = createFakeEnvironment({
    answer: (_, { events }) => {
      const next = answers.shift()
      if (next !== 'reject') return next
      return { text: JSON.stringify({ rejected: events.slice(0, 1).map(({ id }) => ({ id, why: 'no' })) }) }
    },
  })
  let told: string[] = []
  let drops = 0
  let page = createDispatching(first)
  const queue = createMemoryQueue({
    limits: { maxEvents: 60, maxBytes: 150_000, maxAgeMs: 604_800_000 },
    now: first.now,
    onDrop(reason, count, ids) {
      page.drops.add(reason, count)
      page.dispatcher.forget(ids)
    },
  })
  const open = (env = first) => {
    told = []
    return createDispatching(
      env,
      { queue, batch: { maxEvents: 10, maxBytes: 30_000, delayMs: 2_000 } },
      () => `${++drops}`,
    )
  }
  page = open()
  let last = 0
  return {
    answers,
    queue,
    env: first,
    added: () => last,
    page: () => page,
    add(count: number, bytes: number) {
      const list = Array.from({ length: count }, () => entry(++last, { properties: { text: filling(bytes) } }))
      told.push(...idsOf(list))
      page.add(...list)
    },
    update() {
      const id = told.find((one) => page.dispatcher.canUpdate(one))
      if (id) page.add(entry(Number(id.slice(4)), { properties: { isNewer: true } }))
    },
    nextPage() {
      page.dispatcher.leave()
      page.dispatcher.stop()
      page = open()
      page.dispatcher.resume()
    },
    otherTab() {
      page = open(createFakeEnvironment({ beside: first }))
    },
  }
}

async function act(shopper: ReturnType<typeof shop>, todo: Action) {
  const { dispatcher } = shopper.page()
  if (todo.kind === 'add') shopper.add(todo.count, todo.bytes)
  else if (todo.kind === 'advance') await shopper.env.advance(todo.ms)
  else if (todo.kind === 'answer') shopper.answers.push(...todo.answers)
  else if (todo.kind === 'update') shopper.update()
  else if (todo.kind === 'flush') void dispatcher.flush()
  else if (todo.kind === 'hold') dispatcher.setSending(false)
  else if (todo.kind === 'release') dispatcher.setSending(true)
  else if (todo.kind === 'next page') shopper.nextPage()
  else if (todo.kind === 'other tab') shopper.otherTab()
  else dispatcher[todo.kind]()
}

it('loses no event that is not counted, and has none accepted twice', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (todos) => {
      const shopper = shop()
      const { env, queue } = shopper
      const isMissing = async () => {
        const here = new Set([...idsOf(await queue.peek(1_000)), ...env.collector.events.keys()])
        return Array.from({ length: shopper.added() }, (_, at) => entry(at + 1).id).filter((id) => !here.has(id)).length
      }
      const counted = () =>
        shopper
          .page()
          .drops.pending()
          .reduce((sum, { count }) => sum + count, 0)
      const acknowledged = () => [...env.collector.dropped.values()].reduce((sum, { count }) => sum + count, 0)

      for (const todo of todos) await act(shopper, todo)
      await env.settle()
      // A drop is at the collector, or waits to be told to it, or both where the answer was lost.
      expect(counted() + acknowledged()).toBeGreaterThanOrEqual(await isMissing())

      // The next page, and a collector that is well: all that waited arrives, and so does the count of what was lost.
      shopper.answers.length = 0
      shopper.nextPage()
      await env.advance(7_200_000)
      expect(await queue.count()).toBe(0)
      shopper.add(1, 0)
      await env.advance(7_200_000)
      expect(counted()).toBe(0)
      expect(env.collector.events.size + acknowledged()).toBeGreaterThanOrEqual(shopper.added())
      expect(acknowledged()).toBeGreaterThanOrEqual(await isMissing())
      expect(env.locks.size).toBe(0)
    }),
    { numRuns: 150 },
  )
})

it('has the fake collector count each event once', () => {
  const collector = createFakeCollector()
  const body = JSON.stringify({ events: [{ id: 'a' }, { id: 'a' }] })
  collector.receive({ url: 'https://shop.example/', body, keepalive: false, timeoutMs: 1 })
  expect([collector.events.size, collector.duplicates]).toEqual([1, 1])
})
