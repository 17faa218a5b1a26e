// The cart.
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { freeShippingFromCents } from '../../../storefront/state/totals.ts'
import { euros } from '../../../storefront/web/text.ts'
import type { Me } from '../../api/shapes.ts'
import { Head } from '../parts/head.tsx'
import { TextSkeleton } from '../parts/late.tsx'
import { Sums } from '../parts/sums.tsx'
import { fieldsOf } from '../shop/api.ts'
import { useShopper } from '../shop/shopper.tsx'

function Line({ line }: { readonly line: Me['cart']['lines'][number] }) {
  const { setQuantity } = useShopper()
  const { product, variant, quantity, totalCents } = line
  const name = product.option ? `${product.name}, ${variant.label}` : product.name
  const path = `/p/${product.slug}${product.option ? `?variant=${variant.id}` : ''}`
  const change = (by: number) => (): void => void setQuantity(variant.sku, quantity + by, by)
  return (
    <li className="line cart-line">
      <Link to={path}>
        <img src={variant.picture} alt="" width="96" height="120" />
      </Link>
      <div>
        <Link className="line-name" to={path}>
          {product.name}
        </Link>
        <span className="line-facts">
          {product.option ? `${product.option}: ${variant.label} · ` : ''}
          {euros(variant.priceCents)} each
        </span>
        <div className="stepper">
          <button type="button" aria-label={`One less of ${name}`} onClick={change(-1)}>
            −
          </button>
          <span>
            <span className="unseen">Quantity </span>
            {quantity}
          </span>
          <button type="button" aria-label={`One more of ${name}`} onClick={change(1)}>
            +
          </button>
          <button type="button" className="button-plain" aria-label={`Remove ${name}`} onClick={change(-quantity)}>
            Remove
          </button>
        </div>
      </div>
      <span className="line-total">{euros(totalCents)}</span>
    </li>
  )
}

function Coupon({ code }: { readonly code: string | undefined }) {
  const { send } = useShopper()
  const [problem, setProblem] = useState<string>()
  const apply = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setProblem(await send('/cart/coupon', fieldsOf(event.currentTarget)))
  }
  if (code !== undefined) {
    return (
      <div className="coupon">
        <p>
          Coupon <strong>{code}</strong> is on.
        </p>
        <button type="button" className="button-plain" onClick={() => send('/cart/coupon/remove', {})}>
          Take it off
        </button>
      </div>
    )
  }
  return (
    <form className="coupon" id="coupon-form" onSubmit={apply}>
      <label htmlFor="coupon">Coupon code</label>
      <div className="coupon-row">
        <input id="coupon" name="coupon" autoComplete="off" maxLength={30} required />
        <button className="button button-quiet" type="submit">
          Apply
        </button>
      </div>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}

export function Cart() {
  const { me, known } = useShopper()
  const { cart } = me
  const toFree = freeShippingFromCents - (cart.goodsCents - cart.discountCents)
  const filled = (
    <div className="columns">
      <section aria-label="Articles">
        <ul className="lines cart-lines">
          {cart.lines.map((line) => (
            <Line key={line.variant.sku} line={line} />
          ))}
        </ul>
      </section>
      <aside className="panel" aria-label="Sums">
        <h2>Summary</h2>
        <Sums totals={cart} />
        {toFree > 0 && <p className="hint">Another {euros(toFree)} and we ship for free.</p>}
        <Link className="button button-wide" to="/checkout">
          Go to checkout
        </Link>
        <Coupon code={cart.coupon} />
      </aside>
    </div>
  )
  const empty = (
    <div className="empty">
      <p>Your cart is empty. A kettle is quickly filled.</p>
      <p>
        <Link className="button" to="/c/tea">
          See the teas
        </Link>
      </p>
    </div>
  )
  return (
    <>
      <Head title="Your cart" />
      <h1>Your cart</h1>
      {known ? cart.lines.length > 0 ? filled : empty : <TextSkeleton />}
    </>
  )
}
