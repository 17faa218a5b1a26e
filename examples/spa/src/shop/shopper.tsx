// Who shops: their cart, wish list and account, and all that changes them.
import { createContext, type ReactNode, use, useEffect, useOptimistic, useState, useTransition } from 'react'
import type { Answer, Me } from '../../api/shapes.ts'
import { ask } from './api.ts'

/** Why something was not done; nothing where it was. */
type Problem = string | undefined

export interface Wanted {
  readonly product: string
  readonly variant: string
  readonly quantity: string
}

interface Shopper {
  readonly me: Me
  /** False until the server has told who it is. */
  readonly known: boolean
  readonly busy: boolean
  readonly drawer: boolean
  openDrawer(open: boolean): void
  readonly compared: readonly string[]
  compare(slug: string): void
  /** `sure` where nothing that the page knows speaks against it: the count rises before the server has answered. */
  add(wanted: Wanted, sure: boolean): Promise<Problem>
  setQuantity(sku: string, quantity: number, change: number): Promise<Problem>
  wish(slug: string): Promise<Problem>
  /** Any other request that answers with the shopper as they are then. */
  send(path: string, body: object): Promise<Problem>
  refresh(): Promise<void>
}

const emptyCart: Me['cart'] = {
  lines: [],
  count: 0,
  goodsCents: 0,
  discountCents: 0,
  shippingCents: 0,
  totalCents: 0,
  vatCents: 0,
}

const Context = createContext<Shopper | null>(null)

export function useShopper(): Shopper {
  const shopper = use(Context)
  if (!shopper) throw new Error('useShopper needs a ShopperProvider around it.')
  return shopper
}

const withUnits = (me: Me, units: number): Me => ({ ...me, cart: { ...me.cart, count: me.cart.count + units } })
const withWish = (me: Me, slug: string): Me => ({
  ...me,
  wishlist: me.wishlist.includes(slug) ? me.wishlist.filter((each) => each !== slug) : [...me.wishlist, slug],
})

export function ShopperProvider({ children }: { readonly children: ReactNode }) {
  const [settled, settle] = useState<Me>()
  const [me, hurry] = useOptimistic(settled ?? { cart: emptyCart, wishlist: [] }, (now, change: (now: Me) => Me) =>
    change(now),
  )
  const [busy, startTransition] = useTransition()
  const [drawer, openDrawer] = useState(false)
  const [compared, setCompared] = useState<readonly string[]>([])

  const refresh = async (): Promise<void> => settle(await ask<Me>('/me'))
  useEffect(() => {
    ask<Me>('/me').then(settle)
  }, [])

  /** Shows what will be, asks for it, and shows what is: the server may refuse, and then all is as it was. */
  const send = (path: string, body: object, soon: (now: Me) => Me = (now) => now): Promise<Problem> =>
    new Promise((resolve) => {
      startTransition(async () => {
        hurry(soon)
        try {
          const answer = await ask<Answer<Me>>(path, body)
          if ('error' in answer) resolve(answer.error)
          else {
            startTransition(() => settle(answer))
            resolve(undefined)
          }
        } catch {
          resolve('That did not work. Please try again.')
        }
      })
    })

  const shopper: Shopper = {
    me,
    known: settled !== undefined,
    busy,
    drawer,
    openDrawer,
    compared,
    compare: (slug) =>
      setCompared((all) => (all.includes(slug) ? all.filter((each) => each !== slug) : [...all, slug])),
    async add(wanted, sure) {
      const units = sure ? Number(wanted.quantity) : 0
      const problem = await send('/cart/add', wanted, (now) => withUnits(now, units))
      if (problem === undefined) openDrawer(true)
      return problem
    },
    setQuantity: (sku, quantity, change) =>
      send('/cart/quantity', { sku, quantity: String(quantity) }, (now) => withUnits(now, change)),
    wish: (slug) => send('/wishlist', { slug }, (now) => withWish(now, slug)),
    send: (path, body) => send(path, body),
    refresh,
  }
  return <Context value={shopper}>{children}</Context>
}
