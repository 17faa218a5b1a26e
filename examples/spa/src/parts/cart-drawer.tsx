// The cart beside the page: opened by its button, and by an add.
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { euros } from '../../../storefront/web/text.ts'
import { useShopper } from '../shop/shopper.tsx'
import { Lines } from './sums.tsx'

export function CartDrawer() {
  const { me, drawer, openDrawer } = useShopper()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!drawer) return
    const before = document.activeElement
    close.current?.focus({ preventScroll: true })
    return () =>
      before instanceof HTMLElement && before.isConnected ? before.focus({ preventScroll: true }) : undefined
  }, [drawer])
  if (!drawer) return null
  return (
    <div
      className="drawer cart-drawer"
      role="dialog"
      aria-label="Cart"
      onKeyDown={(event) => event.key === 'Escape' && openDrawer(false)}
    >
      {me.cart.lines.length === 0 ? <p>Your cart is empty.</p> : <Lines totals={me.cart} />}
      <p className="hint">Goods: {euros(me.cart.goodsCents)}</p>
      <p className="actions">
        <Link className="button" to="/cart">
          View cart
        </Link>
        <button ref={close} type="button" className="button-plain" onClick={() => openDrawer(false)}>
          Go on shopping
        </button>
      </p>
    </div>
  )
}
