// The routes. Data is asked for as a route begins, and drawn when it comes: loaders give promises.
import { createBrowserRouter, type LoaderFunctionArgs } from 'react-router'
import type { Order } from '../../storefront/state/order.ts'
import type { CheckoutFacts, Chunk, Door, Listed, OrderFacts, ProductFacts } from '../api/shapes.ts'
import { Frame } from './frame.tsx'
import { Account } from './pages/account.tsx'
import { Cart } from './pages/cart.tsx'
import { Compare } from './pages/compare.tsx'
import { Confirmation } from './pages/confirmation.tsx'
import { Help } from './pages/help.tsx'
import { Home } from './pages/home.tsx'
import { Listing } from './pages/listing.tsx'
import { Lost } from './pages/lost.tsx'
import { OrderStatus } from './pages/order-status.tsx'
import { Product } from './pages/product.tsx'
import { ReturnRequest } from './pages/return-request.tsx'
import { Track } from './pages/track.tsx'
import { Wishlist } from './pages/wishlist.tsx'
import { ask } from './shop/api.ts'

const searchOf = ({ request }: LoaderFunctionArgs): URLSearchParams => new URL(request.url).searchParams
const order = (args: LoaderFunctionArgs) => ({
  data: ask<OrderFacts>(`/orders/${args.params.order}?${new URLSearchParams({ kt: searchOf(args).get('kt') ?? '' })}`),
})
const some = (slugs: string) => ({ data: ask<readonly Listed[]>(`/products/some?${new URLSearchParams({ slugs })}`) })

/** The address of a product says which variant is chosen: no other data than before. */
const onlyPath = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname

const checkout = async () => ({ Component: (await import('./pages/checkout.tsx')).Checkout })
const checkoutData = () => ({ data: ask<CheckoutFacts>('/checkout') })

export const router = createBrowserRouter([
  {
    Component: Frame,
    children: [
      {
        ErrorBoundary: Lost,
        children: [
          {
            path: '/',
            loader: () => ({ data: ask<{ favourites: readonly Listed[]; doors: readonly Door[] }>('/home') }),
            Component: Home,
          },
          {
            path: '/c/:category',
            loader: (args) => {
              const query = new URLSearchParams({
                category: args.params.category ?? '',
                sort: searchOf(args).get('sort') ?? '',
              })
              return { query: `${query}`, data: ask<Chunk>(`/products?${query}`) }
            },
            Component: Listing,
          },
          {
            path: '/search',
            loader: (args) => {
              const query = new URLSearchParams({
                q: searchOf(args).get('q') ?? '',
                sort: searchOf(args).get('sort') ?? '',
              })
              return { query: `${query}`, data: ask<Chunk>(`/products?${query}`) }
            },
            Component: Listing,
          },
          {
            path: '/p/:slug',
            loader: ({ params }) => ({ slug: params.slug, data: ask<ProductFacts>(`/products/${params.slug}`) }),
            shouldRevalidate: onlyPath,
            Component: Product,
          },
          { path: '/cart', Component: Cart },
          { path: '/checkout', loader: checkoutData, lazy: checkout },
          { path: '/checkout/:step', loader: checkoutData, lazy: checkout },
          { path: '/order/:order/confirmed', loader: order, Component: Confirmation },
          { path: '/orders/track', Component: Track },
          { path: '/orders/:order', loader: order, Component: OrderStatus },
          { path: '/orders/:order/return', loader: order, Component: ReturnRequest },
          { path: '/account', loader: () => ({ data: ask<readonly Order[]>('/account/orders') }), Component: Account },
          { path: '/wishlist', Component: Wishlist },
          { path: '/compare', loader: (args) => some(searchOf(args).get('products') ?? ''), Component: Compare },
          { path: '/help', Component: Help },
          { path: '*', Component: Lost },
        ],
      },
    ],
  },
])
