// What travels through the stream, and what becomes of a message that is not what it should be.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeBatch } from '../../examples/collector/ingest/batch.ts'
import { createChecks } from '../../examples/collector/ingest/schema.ts'
import { type Entry, entryOf } from '../../examples/collector/log/nats/entries.ts'
import { messagesOf, readMessage } from '../../examples/collector/log/nats/messages.ts'
import { createPermits } from '../../examples/collector/log/nats/permits.ts'
import { storeEntries } from '../../examples/collector/log/nats/store-entries.ts'
import type { Submission } from '../../examples/collector/store/store.ts'
import { batchOf, eventOf, idOf, NOW } from './collector-support.ts'

const checks = createChecks()

function submissionOf(): Submission {
  const dropped = [{ id: idOf(9), reason: 'full', count: 2 }]
  const events = [
    eventOf(1),
    eventOf(2, { properties: { note: 'Grün \u{1F375} \u0000 "' } }),
    eventOf(3, { name: '?' }),
  ]
  const judged = judgeBatch(batchOf(events, { dropped }), { received: NOW, trusted: false, actor: null }, checks)
  if ('refusal' in judged) throw new Error(judged.refusal.why)
  return judged.submission
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const sourceOf = (kind: string, text: string) => ({ subject: `kairos.${kind}`, data: bytes(text), time: new Date(NOW) })

it('gives back what was put in, each row alone', () => {
  const submission = submissionOf()
  const read = messagesOf(submission).map(({ kind, text }) => readMessage(kind, bytes(text)))
  expect({
    events: read.flatMap(({ events }) => events),
    quarantine: read.flatMap(({ quarantine }) => quarantine),
    drops: read.flatMap(({ drops }) => drops),
  }).toEqual({ events: submission.events, quarantine: submission.quarantine, drops: submission.drops })
})

it('calls an event by its own id, and nothing else by that', () => {
  const ids = messagesOf(submissionOf()).map(({ id }) => id)
  expect(ids.slice(0, 2)).toEqual([idOf(1), idOf(2)])
  expect(ids.slice(2).every((id) => /^(quarantine|drop) /.test(id))).toBe(true)
})

it('makes of any other message a row for quarantine, and throws at none', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map((text) => `{"id":"${text}"}`),
  )
  fc.assert(
    fc.property(fc.constantFrom('event', 'quarantine', 'drop', 'other', '__proto__'), anything, (kind, text) => {
      const { events, quarantine, drops } = entryOf(sourceOf(kind, text)).submission
      expect([events.length, quarantine.length, drops.length]).toEqual([0, 1, 0])
      expect(quarantine[0]).toMatchObject({ reason: 'log', shop: '(unknown)', received: NOW })
    }),
  )
})

it('takes no member that is no column, and no value of another type', () => {
  const [message] = messagesOf(submissionOf())
  const row = JSON.parse(message?.text ?? '')
  const more = entryOf(sourceOf('event', JSON.stringify({ ...row, drop_table: 1 })))
  expect(Object.hasOwn(more.submission.events[0] ?? {}, 'drop_table')).toBe(false)
  for (const wrong of [{ visit: 1.5 }, { visit: 2 ** 40 }, { shop: 5 }, { shop: null }, { gpc: 'yes' }, { id: 'x' }]) {
    const { events, quarantine } = entryOf(sourceOf('event', JSON.stringify({ ...row, ...wrong }))).submission
    expect(events).toEqual([])
    expect(quarantine[0]?.why).toMatch(/a message of the log (its \w+ is no|has no shop)/)
  }
})

/** A store that does not take the event of one number. */
function storeWithout(bad: number, isDown = false) {
  const taken: Submission[] = []
  return {
    taken,
    pause: async () => undefined,
    async save(submission: Submission) {
      if (isDown) throw new Error('the disk is full')
      if (submission.events.some(({ id }) => id === idOf(bad))) throw new Error('a constraint')
      taken.push(submission)
      return { accepted: submission.events.length, duplicates: 0 }
    },
  }
}

const [template] = messagesOf(submissionOf())
const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, i) =>
    entryOf(sourceOf('event', JSON.stringify({ ...JSON.parse(template?.text ?? ''), id: idOf(i + 1) }))),
  )

it('stores all others where the store does not take one, in their order, and keeps that one in quarantine', async () => {
  const store = storeWithout(7)
  expect(await storeEntries(entries(20), store)).toBe(1)
  const stored = store.taken.flatMap(({ events }) => events.map(({ id }) => id))
  expect(stored).toEqual(Array.from({ length: 20 }, (_, i) => idOf(i + 1)).filter((id) => id !== idOf(7)))
  const [refused] = store.taken.flatMap(({ quarantine }) => quarantine)
  expect(refused).toMatchObject({ shop: 'demo', visitor: 'visitor-1', why: 'a message of the log: a constraint' })
})

it('puts nothing into quarantine where the store takes nothing', async () => {
  await expect(storeEntries(entries(20), storeWithout(7, true))).rejects.toThrow('the disk is full')
})

it('lets in as many as there is room for, in their order, and turns away who has waited too long', async () => {
  const permits = createPermits(10)
  await permits.take(8, 1_000)
  const order: string[] = []
  const large = permits.take(50, 1_000).then(() => order.push('large'))
  const late = permits.take(1, 0)
  await expect(late).rejects.toThrow(/no room for 1 more/)
  const small = permits.take(1, 1_000).then(() => order.push('small'))
  permits.give(8)
  await large
  expect(permits.waiting()).toBe(1)
  permits.give(50)
  await small
  expect(order).toEqual(['large', 'small'])
})
