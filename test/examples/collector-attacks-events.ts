// The table of bad events: each comes in a batch that is good otherwise, and is refused alone or taken as the text that it is.
import { batchOf, eventOf, idOf, type Wire } from './collector-support.ts'

export interface BadEvent {
  readonly name: string
  /** Takes the place of members of a good event, or of the event. */
  readonly event: unknown
  readonly why: RegExp
}

const bad = (name: string, more: Wire, why: RegExp): BadEvent => ({ name, event: more, why })
const deep = (levels: number): unknown => JSON.parse(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`)
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]))

export const EVENTS: readonly BadEvent[] = [
  bad('an id that is none', { id: '1; DROP TABLE events' }, /^\/id: must match/),
  bad('an id in braces', { id: `{${idOf(1)}}` }, /^\/id: must match/),
  bad('an id with a line after it', { id: `${idOf(1)}\n` }, /^\/id: must match/),
  bad('an id that is a list', { id: [idOf(1)] }, /^\/id: must be string/),
  bad('an id without end', { id: 'a'.repeat(50_000) }, /^\/id: must match/),
  bad('a name of nobody', { name: 'admin' }, /is not an event of kairos\/1/),
  bad('a name of every object', { name: 'constructor' }, /is not an event/),
  bad('a name that is an object', { name: { toString: 'page_view' } }, /^\/name/),
  bad('a name of its own with script', { name: 'custom:<script>' }, /is not an event/),
  bad('a name of its own without end', { name: `custom:${'a'.repeat(65)}` }, /is not an event/),
  bad('half of a character as its name', { name: 'page_view\ud800' }, /is not an event/),
  bad('a time that is a number', { time: 1_700_000_000_000 }, /^\/time: must be string/),
  bad('a time without a zone', { time: '2026-11-22T10:00:00' }, /^\/time: /),
  bad('a day that is none', { time: '2026-02-30T10:00:00Z' }, /^\/time: /),
  bad('an hour that is none', { time: '2026-11-22T25:00:00Z' }, /^\/time: /),
  bad('a second that is none', { time: '2026-06-30T23:59:60Z' }, /^\/time: /),
  bad('a year that is none', { time: '-271821-04-20T00:00:00Z' }, /^\/time: /),
  bad('a time that takes long to read', { time: '2'.repeat(100_000) }, /^\/time: /),
  bad('a number that goes backwards', { seq: -1 }, /^\/seq: must be >= 0/),
  bad('a broken number', { seq: 1.5 }, /^\/seq: must be integer/),
  bad('a number beyond numbers', { seq: 2 ** 60 }, /^\/seq: must be <=/),
  bad('a context that is not there', { context: 1 }, /there is no context 1, the batch has 1/),
  bad('a context far away', { context: 1e300 }, /there is no context/),
  bad('a context before the first', { context: -1 }, /^\/context: must be >= 0/),
  bad('a context between two', { context: 0.5 }, /^\/context: must be integer/),
  bad('a context by its name', { context: '0' }, /^\/context: must be integer/),
  bad('a context by its prototype', { context: '__proto__' }, /^\/context: must be integer/),
  bad('no properties', { properties: null }, /^\/properties: must be object/),
  bad('properties that are a list', { properties: [1] }, /^\/properties: must be object/),
  bad('properties without end', { properties: many(201) }, /^\/properties: must NOT have more than 200/),
  bad('properties nested deep', { properties: { a: deep(200) } }, /nested too deep/),
  bad('members nested deep', { more: deep(200) }, /nested too deep/),
  bad('items that are an object', { name: 'view_item', properties: { items: { 0: {} } } }, /items: must be array/),
  bad('items that are lists', { name: 'view_item', properties: { items: [[]] } }, /items\/0: must be object/),
  bad('items without end', { name: 'view_item', properties: { items: Array(201).fill({}) } }, /more than 200 items/),
  bad('a price in words', { name: 'view_item', properties: { items: [{ price: '9' }] } }, /price: must be number/),
  bad('a price beyond all', { name: 'view_item', properties: { value: 1e308 } }, /value: must be <=/),
  bad('a quantity below nothing', { name: 'add_to_cart', properties: { items: [{ quantity: -1 }] } }, /must be >= 0/),
  bad('a currency with SQL', { name: 'view_item', properties: { currency: "';--" } }, /currency: must match/),
  bad(
    'a name of a product without end',
    { name: 'view_item', properties: { items: [{ item_name: 'x'.repeat(9_000) }] } },
    /more than 500/,
  ),
  bad('a score that nobody can give', { name: 'survey_response', properties: { score: 1e9 } }, /score: must be <= 5/),
  bad('no score', { name: 'survey_response', properties: {} }, /score: is missing/),
  bad('a moment of its own', { moment: 'xmot' }, /^\/moment: /),
  bad('a stage of its own', { stage: 'owner' }, /^\/stage: must be one of/),
  bad('a cycle beyond all', { cycle: 1e12 }, /^\/cycle: must be <=/),
  bad('findings without end', { found: Array(33).fill('x') }, /^\/found: must NOT have more than 32/),
  bad('transitions that are none', { transitions: [null] }, /^\/transitions\/0: must be object/),
  bad('a reason without end', { why: 'w'.repeat(1_000) }, /^\/why: must NOT have more than 128/),
  bad('a parcel that a browser sends off', { name: 'order_shipped' }, /secret key/),
  bad('a parcel that a browser delivers', { name: 'order_delivered', found: ['click'] }, /secret key/),
  bad('a message that a browser sends', { name: 'message_sent' }, /secret key/),
  bad('a browser that calls itself a server', { name: 'message_sent', from_server: true, trusted: true }, /secret key/),
  { name: 'nothing', event: null, why: /must be object/ },
  { name: 'a text', event: 'page_view', why: /must be object/ },
  { name: 'a list', event: [], why: /must be object/ },
  { name: 'an object of nothing', event: {}, why: /is missing/ },
]

export const badEventOf = (event: unknown, number: number): unknown =>
  typeof event === 'object' && event !== null && !Array.isArray(event) && Object.keys(event).length
    ? eventOf(number, event as Wire)
    : event

/** Every member that a batch can have, once. */
export const fullBatch = (number: number): Wire =>
  batchOf(
    [
      eventOf(number, {
        name: 'purchase',
        properties: {
          transaction_id: 'T1',
          currency: 'EUR',
          value: 19.9,
          items: [{ item_id: 'i', item_name: 'n', item_brand: 'b', price: 1, quantity: 1, index: 0 }],
          'shop:own': 'text',
        },
        first: 'ever',
        stage: 'buyer',
        cycle: 1,
        moment: 'smot',
        half: 'purchase',
        why: 'first-order',
        found: ['json-ld'],
        transitions: [{ moment: 'zmot', half: null, outcome: 'won', after_ms: 41, recovered: false }],
      }),
    ],
    {
      dropped: [{ id: idOf(number + 1), reason: 'queue-full', count: 1 }],
      contexts: [
        {
          sdk: 'kairosjs/1',
          visitor: 'v',
          session: 's',
          visit: 1,
          consent: 'granted',
          gpc: false,
          actor: 'human',
          customer: 'c',
          orders_known: 1,
          page: { id: 'p', url: 'https://shop.example/', title: 't', kind: 'product', referrer: 'r' },
          source: { kind: 'search', name: 'google', campaign: { source: 'x' } },
          device: { form: 'phone', language: 'de', viewport: 'small' },
          experiments: { colour: 'red' },
        },
      ],
    },
  )
