// What is known of a checkout and a cart completes their events.
import { describe, expect, it } from 'vitest'
import { complete, settleCart } from '../../../src/events/completion.ts'
import type { EventDraft } from '../../../src/events/event.ts'

const draft = (name: string, properties: object = {}): EventDraft =>
  ({ name, properties, found: [] }) as unknown as EventDraft
const id = (): string => 'c1'

describe('a checkout', () => {
  it('gives one id to its events, up to the order', () => {
    const begun = complete(draft('begin_checkout'), {}, id)
    expect(begun?.draft.properties).toEqual({ checkout_id: 'c1' })
    const paid = complete(draft('add_payment_info'), begun?.kept ?? {}, () => 'c2')
    expect(paid?.draft.properties).toEqual({ checkout_id: 'c1' })
    const bought = complete(draft('purchase', { transaction_id: '7' }), paid?.kept ?? {}, () => 'c3')
    expect(bought).toEqual({ draft: draft('purchase', { checkout_id: 'c1', transaction_id: '7' }), kept: {} })
  })

  it('tells each of its steps once', () => {
    const begun = complete(draft('begin_checkout'), {}, id)
    expect(complete(draft('begin_checkout'), begun?.kept ?? {}, id)).toBeNull()
  })

  it('is asked for where an order has no name', () => {
    expect(complete(draft('purchase'), {}, id)).toBeNull()
    expect(complete(draft('purchase'), { checkout: 'c9' }, id)?.draft.properties).toEqual({ checkout_id: 'c9' })
    expect(complete(draft('purchase', { transaction_id: '7' }), {}, id)?.draft.properties).toEqual({
      transaction_id: '7',
    })
  })
})

describe('a cart', () => {
  it('is open from the first add until it is empty or bought', () => {
    const open = settleCart(draft('add_to_cart', { cart_quantity: 1 }), {}, 10)
    expect(open).toEqual({ cart: { at: 10, quantity: 1 } })
    expect(settleCart(draft('add_to_cart', { cart_quantity: 2 }), open, 20)).toEqual({ cart: { at: 10, quantity: 2 } })
    expect(settleCart(draft('remove_from_cart', { cart_quantity: 0 }), open, 30)).toEqual({})
    expect(settleCart(draft('purchase'), open, 30)).toEqual({})
    expect(settleCart(draft('page_view'), {}, 30)).toEqual({})
  })
})
