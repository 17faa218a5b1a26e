// What an order holds, where it goes and how it is paid.
import { countryName } from '../../../storefront/state/address.ts'
import type { Order } from '../../../storefront/state/order.ts'
import { Lines, Sums } from './sums.tsx'

export function OrderParts({ order, heading }: { readonly order: Order; readonly heading: string }) {
  const { address, shipping, payment, totals } = order
  return (
    <div className="columns">
      <section className="panel">
        <h2>{heading}</h2>
        <Lines totals={totals} />
        <Sums totals={totals} shipping={shipping.name} />
      </section>
      <aside className="facts">
        <h2>Goes to</h2>
        <p>
          {address.firstName} {address.lastName}
          <br />
          {address.street}
          <br />
          {address.postcode} {address.city}
          <br />
          {countryName(address.country)}
        </p>
        <h2>Payment</h2>
        <p>
          {payment.name}: {payment.note}
        </p>
      </aside>
    </div>
  )
}
