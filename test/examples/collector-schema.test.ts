// The JSON Schema of kairos/1, held against the events that the SDK knows.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecks } from '../../examples/collector/ingest/schema.ts'
import { type EventDraft, type EventProperties, eventNames } from '../../src/events/event.ts'
import { batchOf, contextOf, eventOf, idOf, type Wire } from './collector-support.ts'

const checks = createChecks()
const schema = JSON.parse(readFileSync(new URL('../../schema/batch.schema.json', import.meta.url), 'utf8'))

const item = {
  item_id: 'A1',
  item_name: 'Mug',
  item_brand: 'Fjord',
  item_category: 'home',
  price: 9.5,
  quantity: 2,
  index: 0,
}
const valued = { currency: 'EUR', value: 19, items: [item] }
/** Typed as the SDK types them: what it can send has to fit. */
const FULL: { [N in keyof EventProperties]?: EventProperties[N] } = {
  session_start: { source: { kind: 'ads', name: 'google', campaign: { utm_source: 'x' } }, page_kind: 'order_status' },
  page_view: { page_kind: 'article' },
  engage: { by: 'time' },
  bounce: { visible_ms: 3200 },
  web_vital: { metric: 'CLS', value: 0.31, rating: 'poor' },
  search: { search_term: 'lamp', results: 0 },
  view_item_list: { item_list_id: 'new', item_list_name: 'New in', items: [item] },
  view_item: valued,
  view_value: { value_id: 'free-shipping' },
  view_promotion: { promotion_id: 'p', promotion_name: 'Sale', creative_name: 'c', creative_slot: 's' },
  view_experiment: { experiment: 'hero', variant: 'b' },
  add_to_cart: { ...valued, cart_quantity: 3 },
  apply_coupon: { ...valued, coupon: 'SAVE' },
  add_payment_info: { ...valued, checkout_id: 'c-1', payment_type: 'card', coupon: 'SAVE' },
  purchase: { ...valued, transaction_id: '1', checkout_id: 'c-1', tax: 3, shipping: 0, new_customer: false },
  cart_abandoned: { ...valued, opened_at: '2026-11-22T10:00:00Z' },
  survey_response: { score: 5, about: 'smot/experience', transaction_id: '1' },
  write_review: { rating: 4, item_id: 'A1' },
  refund: { ...valued, transaction_id: '1' },
  contact_support: { method: 'chat' },
  return_visit: { days: 12 },
}

const BAD: [name: EventDraft['name'], properties: Wire, where: string][] = [
  ['purchase', { transaction_id: 1001 }, '/properties/transaction_id'],
  ['purchase', { currency: 'euro' }, '/properties/currency'],
  ['add_to_cart', { cart_quantity: -1 }, '/properties/cart_quantity'],
  ['add_to_cart', { items: Array.from({ length: 201 }, () => item) }, '/properties/items'],
  ['view_item', { items: [{ item_name: 'x'.repeat(501) }] }, '/properties/items/0/item_name'],
  ['page_view', { page_kind: 'landing' }, '/properties/page_kind'],
  ['session_start', { source: { kind: 'tv' } }, '/properties/source/kind'],
  ['web_vital', { metric: 'FID', value: 1, rating: 'good' }, '/properties/metric'],
  ['web_vital', { metric: 'LCP', rating: 'good' }, '/properties/value'],
  ['survey_response', {}, '/properties/score'],
  ['write_review', { rating: 0 }, '/properties/rating'],
  ['view_experiment', { experiment: 'hero' }, '/properties/variant'],
]

describe('the schema', () => {
  it('knows the same events as the SDK', () => {
    expect([...schema.$defs.event_name.else.enum].sort()).toEqual(eventNames().sort())
  })

  it('takes each event with no properties that it does not need, and with all that the SDK types', () => {
    for (const name of eventNames()) {
      const needed = ['web_vital', 'view_value', 'view_experiment', 'survey_response'].includes(name)
      if (!needed) expect([name, checks.event(eventOf(1, { name }))]).toEqual([name, null])
      expect([name, checks.event(eventOf(1, { name, properties: FULL[name] ?? FULL.view_item }))]).toEqual([name, null])
    }
    expect(
      checks.event(eventOf(1, { name: 'custom:colour_chosen', properties: { colour: 'red', deep: [{}] } })),
    ).toBeNull()
  })

  it('takes the whole stamp of an event, and a context with everything', () => {
    const transitions = [
      { moment: 'zmot', outcome: 'won', after_ms: 41_000 },
      { moment: 'smot', half: 'purchase', outcome: 'open' },
    ]
    const stamp = {
      first: 'ever',
      stage: 'prospect',
      cycle: 1,
      moment: 'fmot',
      why: 'first-product-view',
      found: ['json-ld'],
      transitions,
    }
    expect(checks.event(eventOf(1, stamp))).toBeNull()
    expect(checks.event(eventOf(1, { first: false, moment: null, half: null, why: null }))).toBeNull()
    const page = { id: 'p', url: 'https://shop.example/', title: 'Shop', kind: 'home', referrer: '' }
    const device = { form: 'phone', language: 'de', viewport: 'small' }
    const more = {
      gpc: true,
      customer: 'hash',
      orders_known: 3,
      page,
      device,
      experiments: { hero: 'b' },
      source: { kind: 'ai' },
    }
    expect(checks.context(contextOf(more))).toBeNull()
    for (const actor of ['human', 'webdriver', 'crawler', 'preview', 'agent'])
      expect(checks.context({ actor })).toBeNull()
    expect(checks.context({ consent: 'denied' })).toMatchObject({ where: '/consent' })
  })

  it.each(BAD)('refuses a %s with %j', (name, properties, where) => {
    expect(checks.event(eventOf(1, { name, properties }))).toMatchObject({ where })
  })

  it('takes any UUID in either case, and no other id', () => {
    for (const id of [idOf(1), idOf(1).toUpperCase(), '00000000-0000-0000-0000-000000000000']) {
      expect(checks.event(eventOf(1, { id }))).toBeNull()
    }
    for (const id of ['', '1', idOf(1).replaceAll('-', ''), `${idOf(1)}0`, null]) {
      expect(checks.event(eventOf(1, { id }))).toMatchObject({ where: '/id' })
    }
    expect(checks.envelope(batchOf([]))).toBeNull()
  })
})
