// The replay of orders with their delivery and the answer to a survey.
import { describe, expect, it } from 'vitest'
import type { JourneyReport } from '../../examples/collector/reports/journey.ts'
import { namesOf, startTarget, writeFiles } from './collector-replay-support.ts'

const ORDER =
  'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date'
const REVIEW =
  'review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,review_answer_timestamp'
const BESIDE = {
  'olist_order_items.csv': [
    'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value',
    'o1,1,p1,s1,2018-01-03 10:00:00,58.90,13.29',
    'o1,2,p2,s1,2018-01-03 10:00:00,0.10,1.00',
  ],
  'olist_order_payments.csv': [
    'order_id,payment_sequential,payment_type,payment_installments,payment_value',
    'o1,1,boleto,1,73.29',
    'o2,1,boleto,1,20.00',
    'o2,2,voucher,1,0.50',
  ],
  'olist_customers.csv': ['customer_id,customer_unique_id', 'c1,person', 'c2,person'],
}

describe('a replay of orders with delivery and survey', () => {
  it('follows a person over the orders, which the tables beside it complete', async () => {
    const { play, eventsOf } = await startTarget()
    const orders = [
      'o2,c2,delivered,2018-02-01 10:00:00,,2018-02-02 10:00:00,2018-02-05 10:00:00,2018-02-05 00:00:00',
      'o1,c1,delivered,2018-01-01 10:00:00,,2018-01-02 10:00:00,2018-01-11 10:00:00,2018-01-10 00:00:00',
    ]
    const reviews = ['r1,o1,2,,"late,\nvery",2018-01-11 00:00:00,2018-01-12 10:00:00', 'r9,o9,5,,,,2018-01-12 10:00:00']
    const file = writeFiles({
      'olist_orders.csv': [ORDER, ...orders],
      'olist_order_reviews.csv': [REVIEW, ...reviews],
      ...BESIDE,
    })
    const summary = await play(file)
    expect(summary).toMatchObject({ shop: 'olist', sent: 7, accepted: 7, rejected: [], stages: { loyal: 1 } })
    expect(summary.leftOut).toEqual({ 'answers about orders that are not in the file': 1 })
    const events = await eventsOf('person')
    expect(namesOf(events)).toEqual([
      'purchase: first-order',
      'order_shipped: waiting-for-delivery',
      'order_delivered: delivered',
      'survey_response: satisfaction',
      'purchase: repeat-order',
      'order_shipped: waiting-for-delivery',
      'order_delivered: delivered',
    ])
    expect(events[0]?.properties).toMatchObject({ transaction_id: 'o1', value: 59, shipping: 14.29, currency: 'BRL' })
    expect(events[2]?.properties).toEqual({ transaction_id: 'o1', late: true })
    expect(events[3]?.properties).toEqual({ transaction_id: 'o1', score: 2, about: 'smot/experience' })
    expect(events[4]?.properties).toMatchObject({ value: 20.5 })
    expect(events[6]?.properties).toEqual({ transaction_id: 'o2' })
    expect(await play(file)).toMatchObject({ accepted: 0, alreadyThere: 7 })
  })

  it('takes the answer of who still waits for one about the waiting', async () => {
    const { play, collector } = await startTarget()
    const order = 'o1,c1,delivered,2018-01-01 10:00:00,,2018-01-02 10:00:00,2018-01-11 10:00:00,2018-01-10 00:00:00'
    const review = 'r1,o1,1,,,2018-01-10 00:00:00,2018-01-10 12:00:00'
    await play(writeFiles({ 'olist_orders.csv': [ORDER, order], 'olist_order_reviews.csv': [REVIEW, review] }))
    const { moments } = await collector.get<JourneyReport>('/api/journey')
    expect(moments.find(({ id }) => id === 'tmot')).toMatchObject({ won: 0, lost: 1 })
    expect(moments.find(({ half }) => half === 'experience')).toMatchObject({ won: 0, lost: 0, open: 1 })
  })

  it('leaves out what cannot be, and the delivery of an order that was canceled, and says so', async () => {
    const { play } = await startTarget()
    const orders = [
      'o1,c1,canceled,2018-01-01 10:00:00,,2018-01-02 10:00:00,2018-01-05 10:00:00,2018-01-10 00:00:00',
      'o2,c2,shipped,2018-01-01 10:00:00,,2017-12-30 10:00:00,,2018-01-10 00:00:00',
      'o3,c3,delivered,2018-01-01 10:00:00,,,,2018-01-10 00:00:00',
      'o3,c3,delivered,2018-01-01 10:00:00,,,,2018-01-10 00:00:00',
    ]
    const summary = await play(writeFiles({ 'olist_orders.csv': [ORDER, ...orders] }))
    expect(summary).toMatchObject({ names: { purchase: 3, order_shipped: 1 }, duplicates: 1, rejected: [] })
    expect(summary.leftOut).toEqual({
      'deliveries of orders that were canceled': 1,
      'shippings, deliveries and answers dated before their order': 1,
      'deliveries without a date': 1,
      'tables that are not beside it (order_items)': 1,
      'tables that are not beside it (order_payments)': 1,
      'tables that are not beside it (order_reviews)': 1,
      'tables that are not beside it (customers)': 1,
    })
  })
})
