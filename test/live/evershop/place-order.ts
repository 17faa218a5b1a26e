// The checkout from an empty form to the order: contact, address, shipping, payment.
import type { Shopper } from '../shopper.ts'
import { SHIPPING } from './seed.ts'

const field = (name: string): string => `input[name="${name}"]`

export async function placeOrder({ type, click, see, follow }: Shopper): Promise<void> {
  await type(field('contact.email'), 'ada@example.com')
  await type(field('shippingAddress.full_name'), 'Ada Lovelace')
  await type(field('shippingAddress.telephone'), '5555550100')
  await type(field('shippingAddress.address_1'), '12 Main Street')
  await type(field('shippingAddress.city'), 'Springfield')
  await click('[id="field-shippingAddress.country"]')
  await click('[role=option]::-p-text(United States)')
  await click('[id="field-shippingAddress.province"]')
  await click('[role=option]::-p-text(California)')
  await type(field('shippingAddress.postcode'), '90001')
  await click(`.shipping-methods-list label::-p-text(${SHIPPING.name})`)
  await see('.cart__total__summary ::-p-text($4.50)')
  await click('#payment-method-cod-label')
  await follow('form ::-p-text(Place Order)')
}
