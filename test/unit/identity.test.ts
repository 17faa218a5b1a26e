// What a shop says of its customer is believed at once, but on a confirmation page after the order.
import { beforeEach, describe, expect, it } from 'vitest'
import { createIdentity, type KnownCustomer } from '../../src/identity.ts'
import { createFakeEnvironment } from '../support/fake-environment.ts'

let applied: KnownCustomer[]
let env: ReturnType<typeof createFakeEnvironment>
const begin = (): ReturnType<typeof createIdentity> => createIdentity(env, (known) => applied.push(known))
const known = { orders: 2, lastOrder: '1001' }

beforeEach(() => {
  applied = []
  env = createFakeEnvironment()
})

describe('identity', () => {
  it('waits until the page is understood', () => {
    const identity = begin()
    identity.know(known)
    expect(applied).toEqual([])
    identity.see('product')
    expect(applied).toEqual([known])
    identity.know({ orders: 3 })
    expect(applied).toHaveLength(2)
  })

  it('is applied after the order on a confirmation page', () => {
    const identity = begin()
    identity.see('confirmation')
    identity.know(known)
    expect(applied).toEqual([])
    identity.see('order')
    expect(applied).toEqual([known])
  })

  it('does not wait for ever for an order, nor past the page', async () => {
    const late = begin()
    late.see('confirmation')
    late.know(known)
    await env.advance(3_000)
    expect(applied).toHaveLength(1)
    const leaving = begin()
    leaving.see('confirmation')
    leaving.know(known)
    leaving.see('leave')
    expect(applied).toHaveLength(2)
  })

  it.each([{ orders: -1 }, { orders: 1.5 }, { lastOrder: '' }, { customer: 7 }])('refuses %j by name', (wrong) => {
    expect(() => begin().know(wrong as KnownCustomer)).toThrow(new RegExp(Object.keys(wrong)[0] as string))
  })
})
