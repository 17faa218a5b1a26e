// The checks look up what an event's name asks for; what they say is what the whole schema says.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, it } from 'vitest'
import { isPlainTime } from '../../examples/collector/ingest/plain-time.ts'
import { createChecks } from '../../examples/collector/ingest/schema.ts'
import { eventNames } from '../../src/events/event.ts'
import { eventOf, type Wire } from './collector-support.ts'

const schema = JSON.parse(readFileSync(new URL('../../schema/batch.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false })
formats.default(ajv)
ajv.addSchema(schema)
const whole = ajv.getSchema(`${schema.$id}#/$defs/event`)

const { event } = createChecks()

/** Each of them fits some event and spoils another. */
const PROPERTIES: readonly Wire[] = [
  {},
  { metric: 'LCP', value: 1, rating: 'good' },
  { metric: 'LCP', value: 'much', rating: 'fine' },
  { score: 9, rating: 9, days: -1, cart_quantity: -1, results: -1, visible_ms: 'long' },
  { items: [{ price: 'free' }], currency: 'euro', transaction_id: 5, checkout_id: 5, opened_at: 'soon' },
  { source: { kind: 'tv' }, page_kind: 'none', search_term: 5, by: 'luck', method: 5, about: 'fun', step: 5 },
  { value_id: 5, promotion_id: 5, experiment: 5, variant: 5, item_list_id: 5, order_id: 5, reason: 5, offer_id: 5 },
]
const NAMES: readonly unknown[] = [
  ...eventNames(),
  'custom:mine',
  'custom:No',
  'nothing',
  '',
  null,
  5,
  ['purchase'],
  '__proto__',
]
const OTHERS: readonly Wire[] = [
  {},
  { seq: -1 },
  { time: 'noon' },
  { id: 'x' },
  { cycle: 0 },
  { found: [5] },
  { context: 'x' },
]

it.each(NAMES)('of an event named %j: it fits or not, and where not, as the whole schema has it', (name) => {
  for (const properties of PROPERTIES)
    for (const other of OTHERS) {
      const value = { ...eventOf(1, { properties, ...other }), name }
      const fits = whole?.(value)
      expect([value, event(value) === null]).toEqual([value, fits])
    }
})

it.each([null, 'purchase', 5, [], {}].map((value) => [value]))('takes %j for no event', (value) => {
  expect(event(value)).not.toBeNull()
})

const TIMES = [
  ['2026-11-30T23:59:59.999Z', true],
  ['2026-12-31T00:00:00.000Z', true],
  ['2026-02-28T12:00:00.000Z', true],
  ['2028-02-29T12:00:00.000Z', false],
  ['2026-02-29T12:00:00.000Z', false],
  ['2026-02-30T12:00:00.000Z', false],
  ['2026-11-31T12:00:00.000Z', false],
  ['2026-13-01T12:00:00.000Z', false],
  ['2026-00-10T12:00:00.000Z', false],
  ['2026-11-00T12:00:00.000Z', false],
  ['2026-11-22T24:00:00.000Z', false],
  ['2026-11-22T12:60:00.000Z', false],
  ['2026-11-22T12:00:60.000Z', false],
  ['2026-11-22T12:00:00Z', false],
  ['2026-11-22T12:00:00.000+01:00', false],
  ['2026-11-22 12:00:00.000Z', false],
  ['2026-11-22T12:00:00.000Z\n', false],
] as const

it.each(TIMES)(
  'knows a plain time by its looks: %j is one: %j; a valid one and a date it is in any case',
  (time, isPlain) => {
    expect(isPlainTime(time)).toBe(isPlain)
    const fits = whole?.(eventOf(1, { time }))
    expect(event(eventOf(1, { time })) === null).toBe(fits)
    if (isPlain) expect([fits, new Date(time).toISOString()]).toEqual([true, time])
  },
)
