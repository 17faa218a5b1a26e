// The lines and sums of a cart or an order, to read.
import { Link } from 'react-router'
import type { Totals } from '../../../storefront/state/totals.ts'
import { euros } from '../../../storefront/web/text.ts'

export function Lines({ totals }: { readonly totals: Totals }) {
  return (
    <ul className="lines">
      {totals.lines.map(({ product, variant, quantity, totalCents }) => (
        <li className="line" key={variant.sku}>
          <img src={variant.picture} alt="" width="64" height="80" />
          <div>
            <Link to={`/p/${product.slug}`}>{product.name}</Link>
            <span className="line-facts">
              {product.option ? `${variant.label} · ` : ''}
              {quantity} × {euros(variant.priceCents)}
            </span>
          </div>
          <span className="line-total">{euros(totalCents)}</span>
        </li>
      ))}
    </ul>
  )
}

export function Sums({ totals, shipping }: { readonly totals: Totals; readonly shipping?: string }) {
  return (
    <dl className="sums">
      <div>
        <dt>Goods</dt>
        <dd>{euros(totals.goodsCents)}</dd>
      </div>
      {totals.discountCents > 0 && (
        <div className="sums-discount">
          <dt>Coupon {totals.coupon}</dt>
          <dd>−{euros(totals.discountCents)}</dd>
        </div>
      )}
      <div>
        <dt>Shipping{shipping === undefined ? '' : `, ${shipping}`}</dt>
        <dd>{totals.shippingCents === 0 ? 'Free' : euros(totals.shippingCents)}</dd>
      </div>
      <div className="sums-total">
        <dt>Total</dt>
        <dd className="order-total">{euros(totals.totalCents)}</dd>
      </div>
      <div className="sums-vat">
        <dt>VAT included</dt>
        <dd>{euros(totals.vatCents)}</dd>
      </div>
    </dl>
  )
}
