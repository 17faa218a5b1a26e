// Says what the shop system itself tells: by its DOM events, by the cart that it keeps, by the order that it shows.
import type { EventDraft, EventName, Item, Ms } from '../../events/event.ts'
import { createListeners } from '../listeners.ts'
import { isData, listOf, numberOf, own, reach, textOf } from '../own-data.ts'
import { readCartCount } from '../read-cart-count.ts'
import { compareLines, readFacts, readItems } from '../read-item.ts'
import type { SignalSource } from '../signal.ts'
import { inSlices, type Work } from '../slices.ts'
import type { Platform } from './platform.ts'
import { PLATFORMS } from './platforms.ts'
import { type KeptCart, readKeptCart, stateOf } from './read-cart.ts'
import { find, type View } from './read-places.ts'

/** How long a change of the cart is taken for what the shopper has just done. */
const PATIENCE_MS: Ms = 10_000
const LOOK_MS: Ms = 250
/** What was kept at the last visit is brought up to date as a page loads. */
const SETTLED_MS: Ms = 1_500
/** An event comes while its system still writes what it tells of. */
const AFTER_EVENT_MS: Ms = 100

interface Watched {
  platform: Platform
  isThere: boolean
  state: unknown
  cart: KeptCart | null
}

export const platformSource: SignalSource = (emit, watch) => {
  const view = window as View
  const listeners = createListeners(watch, 'platforms')
  const watched = PLATFORMS.filter(({ cart }) => cart).map(
    (platform): Watched => ({ platform, isThere: false, state: undefined, cart: null }),
  )
  /** Told since the shopper's last deed: what an event and the cart both tell is one. */
  const told = new Set<string>()
  const timers = new Set<() => void>()
  let until: Ms = 0
  let counting: Work | undefined
  const settledAt = watch.now() + SETTLED_MS
  const isDeed = (): boolean => watch.now() <= until && watch.now() >= settledAt
  const later = (delayMs: Ms, run: () => void): void => {
    const cancel = watch.after(delayMs, () => {
      timers.delete(cancel)
      run()
    })
    timers.add(cancel)
  }
  const tell = (by: string, name: EventName, done: boolean, items: Item[], more: object): void => {
    if (done && told.has(name)) return
    if (done) told.add(name)
    const properties = { ...more, ...(items.length && { items }) }
    emit({ kind: 'told', time: watch.now(), by, done, draft: { name, properties, found: [by] } as EventDraft })
  }
  const compare = (by: string, before: KeptCart | null, cart: KeptCart, isOurs: boolean): void => {
    if (cart.count === before?.count) return
    // Where the page shows its count, that one is told by what reads it there.
    const tellCount = (shown: number | null): void => {
      if (shown === null) emit({ kind: 'cart', time: watch.now(), count: cart.count, settled: false })
    }
    counting?.cancel()
    counting = inSlices(readCartCount(document), tellCount, watch, 'platforms')
    if (!before || !isOurs) return
    const isMore = cart.count > before.count
    const { added, removed } = compareLines(before.lines ?? [], cart.lines ?? [])
    // Without lines, what the shopper meant to do says which.
    const items = before.lines && cart.lines ? (isMore ? added : removed) : []
    tell(by, isMore ? 'add_to_cart' : 'remove_from_cart', true, items, { cart_quantity: cart.count })
  }
  const look = (isOurs: boolean): void => {
    for (const one of watched) {
      try {
        const { platform, state, cart } = one
        one.isThere ||= !!find(platform.known, undefined, view)
        if (!one.isThere) continue
        one.state = stateOf(platform, view)
        if (one.state === state) continue
        one.cart = readKeptCart(platform, view)
        if (one.cart) compare(platform.name, cart, one.cart, isOurs && isDeed())
      } catch (error) {
        watch.report(error, 'platforms')
      }
    }
  }
  const poll = (): void => {
    look(true)
    if (watch.now() < until) later(LOOK_MS, poll)
  }
  const hear = (platform: Platform, word: string, event: Event): void => {
    const { promise, action } = event as Event & { promise?: unknown; action?: unknown }
    const isRefusal = word[0] === '-'
    const meant = word.replace('-', '').replace('lines', action === 'remove' ? 'remove_from_cart' : 'add_to_cart')
    const say = (answer: unknown): void => {
      const isRefused = isRefusal || ['userErrors', 'errors'].some((key) => listOf(own(answer, key), 1).length)
      // What changes a line is told by the cart alone.
      const quantity = numberOf(reach(answer, 'cart.totalQuantity'))
      later(AFTER_EVENT_MS, () => {
        look(true)
        if (!meant || action === 'update') return
        const more = quantity === undefined ? {} : { cart_quantity: quantity }
        tell(platform.name, meant as EventName, !isRefused, [], more)
      })
    }
    if (promise)
      Promise.resolve(promise)
        .then(say, () => say({ errors: [1] }))
        .catch((error) => watch.report(error, 'platforms'))
    else say(promise)
  }
  const tellOrder = ({ order, name }: Platform): void => {
    if (!order) return
    const root = find(order.at, undefined, view)
    const id = textOf(find(order.id, root, view))
    const step = order.step && `${find(order.step, undefined, view)}${location.pathname}`
    // An order's page is seen again for weeks.
    if (id === undefined || (step && !/thank[-_]?you/.test(step))) return
    const facts = isData(root) ? readFacts(root) : {}
    tell(name, 'purchase', true, readItems(find(order.lines, root, view)), { ...facts, transaction_id: id })
  }

  look(false)
  for (const platform of PLATFORMS) {
    for (const [type, word] of Object.entries(platform.events ?? {}))
      listeners.on(window, type, (event) => hear(platform, word, event))
    try {
      tellOrder(platform)
    } catch (error) {
      watch.report(error, 'platforms')
    }
  }
  listeners
    .on(window, 'click submit', (event) => {
      if (!event.isTrusted) return
      told.clear()
      const isPolling = watch.now() < until
      until = watch.now() + PATIENCE_MS
      if (!isPolling) later(LOOK_MS, poll)
    })
    // Another tab has changed the cart: that is no deed on this page.
    .on(window, 'storage', () => look(false))
  return () => {
    counting?.cancel()
    for (const cancel of timers) cancel()
    listeners.clear()
  }
}
