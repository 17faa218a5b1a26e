// A deed: what a shopper sets out to do with a form or control; how it is recognised, and how a shop confirms it.
import type { Page } from '../pages/page.ts'
import type { ControlFacts, Signal } from '../signals/signal.ts'
import { marksOf } from './controls.ts'
import type { EventName, Ms } from './event.ts'
import { fold } from './words.ts'

/** What was used, as the table of deeds looks at it. */
export interface Used {
  /** Words of the control, folded. */
  text: string
  /** What its author calls it. */
  marks: string
  /** What the form's author calls it and its fields. */
  form: string
  /** What the form asks for. */
  asks: readonly string[]
  blank: readonly string[]
  chosen: Readonly<Record<string, string>>
  isSubmit: boolean
  control: ControlFacts | undefined
  page: Page
}

/**
 * How a shop confirms: by a message, a toggle, what was typed being shown, another list, the form's going, another page,
 * or the next step of a checkout.
 */
export type Way = 'notice' | 'listed' | 'toggle' | 'shown' | 'list' | 'gone' | 'page' | 'step'

export interface DeedKind {
  name: EventName
  /** In one word string. */
  ways: string
  /** The properties of the event where the control or form is meant for it; null where not. */
  of(used: Used): object | null
  /** Whether the use itself shows that an earlier step is done, unless an error follows. */
  isNext?(used: Used): boolean
  /** A field that the page must not show any more where it went well. */
  field?: string
  /** What the next step may ask for that belongs to this one still. */
  awaits?: string
}

export interface Deed {
  name: EventName
  time: Ms
  from: string
  url: string
  properties: Record<string, unknown>
  /** What the form asked for: a page that asks it all again has not taken it. */
  asks?: readonly string[]
  /** What must show up. */
  word?: string
  /** The list as it was. */
  list?: string
  /** Since when it is confirmed, unless an error follows; and by what. */
  since?: Ms
  by?: Way
  /** The shopper has done something else since: the form may be gone for that. */
  isAstray?: true
  /** The form asked for all of it at once. */
  isWhole?: true
  /** Told only when a later step is done, too. */
  isHeld?: true
}

export const usedOf = (signal: Extract<Signal, { kind: 'click' | 'submit' }>, page: Page): Used => {
  const { control } = signal
  const form = signal.kind === 'submit' ? signal.form : control?.form
  return {
    text: fold(control?.text ?? '').trim(),
    marks: control ? marksOf(control) : '',
    form: form ? `${form.action} ${form.id ?? ''} ${form.classes ?? ''} ${form.fields.join(' ')}` : '',
    asks: form?.asks ?? [],
    blank: form?.blank ?? [],
    chosen: form?.chosen ?? {},
    isSubmit: signal.kind === 'submit',
    control,
    page,
  }
}
