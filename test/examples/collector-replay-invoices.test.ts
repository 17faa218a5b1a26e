// The replay of invoices, and of their cancellations.
import { describe, expect, it } from 'vitest'
import { namesOf, startTarget, writeFiles } from './collector-replay-support.ts'

const INVOICE = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'

describe('a replay of invoices', () => {
  it('makes one order of the lines of an invoice, also where another one lies between them', async () => {
    const { play, eventsOf } = await startTarget()
    const file = writeFiles({
      'invoices.csv': [
        INVOICE,
        '100,A,LAMP,2,2011-01-01 10:00:00,1.25,7.0,France',
        '101,B,CUP,1,2011-01-01 10:00:00,0.001,8.0,France',
        '100,A,LAMP,2,2011-01-01 10:01:00,1.25,7.0,France',
      ],
    })
    const summary = await play(file)
    expect(summary).toMatchObject({ shop: 'online-retail', rows: 3, broken: 0, sent: 2, accepted: 2, rejected: [] })
    const [order] = await eventsOf('7')
    const item = { item_id: 'A', item_name: 'LAMP', price: 1.25, quantity: 2 }
    expect(order?.properties).toEqual({ transaction_id: '100', currency: 'GBP', value: 5, items: [item, item] })
    expect(await play(file)).toMatchObject({ accepted: 0, alreadyThere: 2 })
  })

  it('takes a cancellation for the newest order, and the numbers for the order within a minute', async () => {
    const { play, eventsOf } = await startTarget()
    await play(
      writeFiles({
        'invoices.csv': [
          INVOICE,
          'C103,A,LAMP,-2,2011-01-02 10:00:00,1.25,7.0,France',
          '102,A,LAMP,2,2011-01-02 10:00:00,1.25,7.0,France',
          '104,A,LAMP,1,2011-01-02 10:00:00,1.25,7.0,France',
        ],
      }),
    )
    const events = await eventsOf('7')
    expect(namesOf(events)).toEqual(['purchase: first-order', 'refund: product-returned', 'purchase: repeat-order'])
    expect(events[1]?.properties).toMatchObject({ cancellation: 'C103', value: 2.5, items: [{ quantity: 2 }] })
    expect(events[1]?.properties).not.toHaveProperty('transaction_id')
  })

  it('knows who begins with a cancellation for a buyer', async () => {
    const { play } = await startTarget()
    const lines = [
      'C9,A,LAMP,-2,2011-01-02 10:00:00,1.25,7.0,France',
      '10,A,LAMP,2,2011-01-03 10:00:00,1.25,7.0,France',
    ]
    expect((await play(writeFiles({ 'a.csv': [INVOICE, ...lines] }))).stages).toMatchObject({ loyal: 1 })
  })

  it('counts what it leaves out, and takes an invoice of more lines than an event can hold', async () => {
    const { play } = await startTarget()
    const many = Array.from({ length: 300 }, (_, i) => `5,${i},LAMP,1,2011-01-01 10:00:00,0.50,7.0,France`)
    const others = [
      '6,A,LAMP,1,2011-01-01 10:00:00,0.50,,France',
      '6,B,LAMP,1,2011-01-01 10:00:00,0.50,,France',
      'A7,B,Adjust bad debt,1,2011-01-01 10:00:00,-9.00,7.0,France',
      '8,B,LAMP,one,2011-01-01 10:00:00,0.50,7.0,France',
    ]
    const summary = await play(writeFiles({ 'a.csv': [INVOICE, ...many, ...others] }))
    expect(summary).toMatchObject({ broken: 1, accepted: 1, rejected: [] })
    expect(summary.leftOut).toEqual({
      'lines without a customer': 2,
      'invoices without a customer': 1,
      'invoices that are neither an order nor a cancellation': 1,
    })
  })
})
