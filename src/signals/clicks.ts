// Says which controls a shopper used: trusted clicks and submits only, told before the page acts on them.
import { controlOf, readControl, readForm } from './control.ts'
import { createListeners } from './listeners.ts'
import type { SignalSource } from './signal.ts'

export const clickSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'clicks')
  listeners
    .on(document, 'click', (event) => {
      const element = event.isTrusted ? controlOf(event) : null
      if (element) emit({ kind: 'click', time: watch.now(), control: readControl(element) })
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
  return () => listeners.clear()
}
