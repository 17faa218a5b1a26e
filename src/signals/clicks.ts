// Says which controls a shopper used: trusted clicks and submits only, told before the page acts on them.
import { controlOf, readControl } from './control.ts'
import { readForm, topicOf } from './form.ts'
import { createListeners } from './listeners.ts'
import { attr, codeOf } from './read-dom.ts'
import { isCount } from './read-lines.ts'
import type { SignalSource } from './signal.ts'

/** A quantity that is typed or chosen is an action like a click on plus or minus; a way to pay follows from a way to send. */
const QUANTITY = /qty|quantit|menge|anzahl|cantidad|updates\[/i

export const clickSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'clicks')
  const use = (element: Element | null | undefined): void => {
    if (element) emit({ kind: 'click', time: watch.now(), control: readControl(element) })
  }
  /** The frame that has the focus is not told of again until another has it. */
  let frame: Element | null = null
  listeners
    .on(document, 'click', (event) => {
      if (event.isTrusted) use(controlOf(event))
    })
    .on(document, 'change', (event) => {
      const field = event.target
      if (!event.isTrusted || !(field instanceof Element)) return
      const isQuantity =
        QUANTITY.test(`${codeOf(field)} ${attr(field, 'aria-label')} ${attr(field, 'data-testid')}`) || isCount(field)
      if (isQuantity || (attr(field, 'type') === 'radio' && topicOf(field) === 'payment')) use(field)
    })
    .on(document, 'submit', (event) => {
      const form = event.target
      if (!event.isTrusted || !(form instanceof HTMLFormElement)) return
      const { submitter } = event as SubmitEvent
      emit({
        kind: 'submit',
        time: watch.now(),
        ...(submitter && { control: readControl(submitter) }),
        form: readForm(form, submitter),
      })
    })
    // A click into a frame is seen only by the focus that it takes.
    .on(window, 'blur', () => {
      const focused = document.activeElement
      if (focused?.tagName !== 'IFRAME' || focused === frame) return
      frame = focused
      emit({
        kind: 'click',
        time: watch.now(),
        control: {
          tag: 'iframe',
          text: attr(focused, 'title').slice(0, 120),
          name: attr(focused, 'name').slice(0, 80),
          id: attr(focused, 'id').slice(0, 80),
          classes: attr(focused, 'class').slice(0, 200),
          href: attr(focused, 'src').slice(0, 200),
          data: {},
        },
      })
    })
    .on(window, 'focus', () => {
      frame = null
    })
  return () => listeners.clear()
}
