// The pipe as a shop holds it, without detection: what it tracks, what arrives, and what is said when something is wrong.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type EventName, eventNames } from '../../src/events/event.ts'
import { layNow, layPipe } from '../support/lay-pipe.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false })
formats.default(ajv)
const isValid = ajv.compile(
  JSON.parse(readFileSync(new URL('../../schema/batch.schema.json', import.meta.url), 'utf8')),
)
const item = { item_id: 'A1', price: 19.9, quantity: 1 }

describe('track', () => {
  it('sends what was tracked, in a visit, with its moment', async () => {
    const { tracker, env, names } = await layPipe()
    tracker.track('add_to_cart', { currency: 'EUR', value: 19.9, items: [item] })
    await env.advance(2_000)
    expect(names()).toEqual(['session_start', 'add_to_cart', 'engage'])
    expect(env.collector.payloads[0]?.events[1]).toMatchObject({
      moment: 'smot',
      half: 'purchase',
      why: 'willing-to-buy',
      found: ['call'],
      seq: 1,
    })
    expect(tracker.journey()).toMatchObject({ stage: 'prospect', moment: 'fmot' })
  })

  it('reads device and agent once a page, not once an event', async () => {
    const { tracker, env } = await layPipe()
    const [device, agent] = [vi.spyOn(env, 'device'), vi.spyOn(env, 'agent')]
    for (let at = 0; at < 50; at++) tracker.track('custom:tick', { at })
    await env.settle()
    expect([device.mock.calls.length, agent.mock.calls.length]).toEqual([1, 1])
  })

  it('tells listeners that were added in the same task', async () => {
    const { tracker, env } = layNow()
    const heard: string[] = []
    tracker.track('share', { method: 'link' })
    tracker.on('event', ({ name }) => heard.push(name))
    await env.settle()
    expect(heard).toEqual(['session_start', 'share', 'engage'])
  })

  it('says by name what is no event, and what an event needs', async () => {
    const { tracker, env, errors, names } = await layPipe()
    tracker.track('add_to_carte' as EventName, {})
    tracker.track('survey_response', { score: 9 as 5 })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(errors.map(({ error }) => String(error))).toEqual([
      expect.stringMatching(/no event is called "add_to_carte".*custom:/),
      expect.stringMatching(/survey_response needs `score`/),
    ])
    expect(names()).toEqual(['session_start', 'share', 'engage'])
  })

  it('makes valid batches of every event, whatever its properties hold', async () => {
    const key = fc.constantFrom(
      ...'items currency value score rating transaction_id cart_quantity index price coupon results about days __proto__'.split(
        ' ',
      ),
    )
    const anything = fc.dictionary(
      key,
      fc.oneof(fc.jsonValue(), fc.double(), fc.array(fc.dictionary(key, fc.jsonValue()))),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...eventNames()), anything), { maxLength: 12 }),
        async (calls) => {
          const { tracker, env } = await layPipe()
          for (const [name, properties] of calls) tracker.track(name, properties as never)
          await tracker.flush()
          for (const payload of env.collector.payloads) {
            if (!isValid(payload)) throw new Error(JSON.stringify(isValid.errors))
          }
          await tracker.stop()
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('a shop’s own code', () => {
  it('may fail in a rule, a listener or a source: it is told, and nothing is lost', async () => {
    const { tracker, env, errors, names } = await layPipe({
      rules: [
        {
          why: 'mine',
          events: ['share'],
          moment: 'umot',
          when: () => {
            throw new Error('rule')
          },
        },
      ],
      sources: [
        () => {
          throw new Error('source')
        },
      ],
    })
    tracker.on('event', () => {
      throw new Error('listener')
    })
    tracker.track('share', { method: 'link' })
    await env.advance(2_000)
    expect(names()).toContain('share')
    expect(new Set(errors.map(({ where }) => where))).toEqual(new Set(['source', "rule 'mine'", "on('event')"]))
  })

  it('may put rules in front of the table', async () => {
    const { tracker, env } = await layPipe({
      rules: [{ why: 'club', events: ['custom:club'], moment: 'umot', outcome: 'open' }],
    })
    tracker.track('custom:club', {})
    await env.advance(2_000)
    expect(env.collector.payloads[0]?.events).toContainEqual(
      expect.objectContaining({ name: 'custom:club', moment: 'umot', why: 'club' }),
    )
  })
})

describe('stop', () => {
  it('ends everything, and keeps what waits for the next page', async () => {
    const { tracker, env } = await layPipe({}, { answer: () => ({ status: 503 }) })
    tracker.track('share', { method: 'link' })
    await tracker.stop()
    tracker.track('share', { method: 'again' })
    await env.advance(600_000)
    expect(env.timers).toBe(0)
    const next = await layPipe({}, { beside: env })
    expect(next.env.posts.length).toBe(0)
    await next.env.advance(2_000)
    expect(next.env.posts.length).toBe(1)
    expect(JSON.stringify(next.env.posts[0]?.body)).not.toContain('again')
  })
})
