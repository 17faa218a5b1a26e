// Events of every name, with wrong things in every property that any of them knows: the map is told from them all the same.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { batchOf, contextOf, eventOf, fromServer, startCollector, type Wire } from './collector-support.ts'

interface Definition {
  readonly properties?: object
  readonly else?: { readonly enum: readonly string[] }
}

const schema: { $defs: Record<string, Definition> } = JSON.parse(
  readFileSync(new URL('../../schema/batch.schema.json', import.meta.url), 'utf8'),
)
const names = [...(schema.$defs.event_name?.else?.enum ?? []), 'custom:own']
const keys = [
  ...new Set(
    Object.entries(schema.$defs).flatMap(([definition, { properties = {} }]) =>
      definition.startsWith('properties_') ? Object.keys(properties) : [],
    ),
  ),
]
const WRONG = [null, 'a', -1e12, true, [], [[null]], { toString: 1, valueOf: null, __proto__: null, length: -1 }]

describe('an event of any name', () => {
  it('with wrong things in any property is refused or taken, and the journey is told', {
    timeout: 60_000,
  }, async () => {
    expect([names.length, keys.length].every((length) => length > 30)).toBe(true)
    const collector = await startCollector()
    const poison: Wire[] = names.flatMap((name) =>
      keys.flatMap((key) => WRONG.map((wrong) => ({ name, properties: { [key]: wrong } }))),
    )
    let taken = 0
    for (let i = 0; i < poison.length; i += 100) {
      const events = poison.slice(i, i + 100).map((more, n) => eventOf(i + n, more))
      const { status, body } = await collector.post(batchOf(events), fromServer)
      expect([status, body.accepted + body.rejected.length]).toEqual([200, events.length])
      taken += body.accepted
    }
    expect(taken).toBeGreaterThan(1000)
    const good = [{ name: 'session_start' }, { name: 'purchase', properties: { transaction_id: 'T1' } }]
    const contexts = [contextOf({ visitor: 'somebody-else' })]
    await collector.post(
      batchOf(
        good.map((more, i) => eventOf(1_000_000 + i, more)),
        { contexts },
      ),
    )
    for (const url of ['/api/journey', '/api/events?limit=1000', '/api/quarantine?limit=1000']) {
      expect([url, (await collector.app.inject({ url })).statusCode]).toEqual([url, 200])
    }
    const { totals } = await collector.get<{ totals: { events: number; visitors: number } }>('/api/journey')
    expect(totals).toMatchObject({ visitors: 2 })
    expect(await collector.store.derive()).toBe(0)
  })
})
