// Events that the page itself declares by `data-kairos-event`: made by trusted clicks and submits, never an order.
import type { EventName, Ms } from '../events/event.ts'
import { controlOf } from './control.ts'
import { declaredBy, textOfMark, userContent } from './declared.ts'
import { createListeners } from './listeners.ts'
import { has } from './read-dom.ts'
import type { SignalSource } from './signal.ts'

/** Those that a shopper's own hand makes. */
const NAMES =
  ' read_reviews compare_items add_to_wishlist view_promotion select_promotion add_to_cart remove_from_cart view_cart apply_coupon track_order contact_support write_review request_return login sign_up join_loyalty redeem_offer share refer '
/** A button that is switched off, or whose form is not filled in, does nothing. */
const IDLE = '[aria-disabled=true],form:invalid:not([novalidate]) :is(button:not([type=button]),[type=submit])'

export const attributeSource =
  (selector?: string): SignalSource =>
  (emit, watch) => {
    const isForeign = userContent(selector)
    let hasComplained = false
    /** A click on a label is followed by one on its field. */
    let echo: EventTarget | null | undefined
    /** Once: who mends it will hear of the next one. */
    const complain = (text: string): void => {
      if (!hasComplained) watch.report(new TypeError(`kairos: ${text}`), 'attributes')
      hasComplained = true
    }
    const tell = (element: Element, name: string, time: Ms): void => {
      if (!NAMES.includes(` ${name} `)) {
        complain(`data-kairos-event="${name}" is none of${NAMES}; for others call \`track\``)
      } else if (isForeign(element)) {
        complain(`data-kairos-event="${name}" is inside user content: move it, or set \`userContent\``)
      } else emit({ kind: 'event', draft: { ...declaredBy(element, name as EventName, complain), time } })
    }
    const listeners = createListeners(watch, 'attributes').on(document, 'click submit', (event) => {
      const time = watch.now()
      const { target } = event
      const isClick = event.type === 'click'
      const control = controlOf(event)
      const isEcho = isClick && target === echo
      const field = target instanceof Element ? target.closest('label')?.control : null
      echo = field === target ? null : field
      if (!event.isTrusted || isEcho || (isClick && control?.matches(IDLE))) return
      const path = event.composedPath()
      const marked = (mark: string) =>
        path.find((node): node is Element => node instanceof Element && has(node, `data-kairos-${mark}`))
      const element = marked('event')
      const name = element && textOfMark(element, 'event')
      // A form counts when it is sent.
      if (element && name !== undefined && element instanceof HTMLFormElement !== isClick) tell(element, name, time)
      // An offer is taken up by what it can be used by.
      const offer = isClick && control && name !== 'select_promotion' && marked('promotion')
      if (offer) tell(offer, 'select_promotion', time)
    })
    return () => listeners.clear()
  }
