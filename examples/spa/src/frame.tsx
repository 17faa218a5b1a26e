// The frame of every page: header, the cart's drawer, footer; where a route begins, focus goes to its beginning.
import { useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { CartDrawer } from './parts/cart-drawer.tsx'
import { Footer } from './parts/footer.tsx'
import { Header } from './parts/header.tsx'
import { useShopper } from './shop/shopper.tsx'

export function Frame() {
  const { pathname } = useLocation()
  const { openDrawer } = useShopper()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)

  // Not on the first page, where the browser has put the focus already.
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    openDrawer(false)
    main.current?.focus({ preventScroll: true })
  }, [pathname, openDrawer])

  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Header focused={pathname.startsWith('/checkout')} />
      <CartDrawer />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  )
}
