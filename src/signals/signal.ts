// What the browser says, as plain data; and what produces it.
import type { EventDraft, Ms } from '../events/event.ts'
import type { PageSnapshot } from './snapshot.ts'

/** What can be told of a control that was used, without its personal contents. */
export interface ControlFacts {
  tag: string
  type?: string
  /** Visible text or label, at most 120 characters. */
  text: string
  name?: string
  value?: string
  id?: string
  classes?: string
  href?: string
  /** `data-*` attributes, at most 20, each value at most 200 characters. */
  data: Record<string, string>
  /** The form that the control belongs to. */
  form?: FormFacts
  /** Its `onclick`, at most 200 characters. */
  onclick?: string
  /** Whether it was pressed before, where it is a control that can be. */
  pressed?: boolean
  /** What the blocks around it are called by their authors, nearest first, at most 400 characters. */
  around?: string
  /** The nearest product card or block around the control, where there is one: name and price. */
  near?: {
    name?: string
    price?: string
    href?: string
    /** The product's id, where the card carries one. */
    id?: string
    /** Where the block holds the page's main heading. */
    main?: true
  }
}

export interface FormFacts {
  action: string
  method: string
  id?: string
  classes?: string
  /** Names of all fields; values only of those that say which product, variant or quantity is meant. */
  fields: string[]
  values: Record<string, string>
  /** What its visible fields ask for: `autocomplete` tokens, types, or what a choice is about: `shipping`, `payment`, `rating`. */
  asks?: string[]
  /** Which of it is not filled in. */
  blank?: string[]
  /** Labels of what is chosen, by what it is about: `variant`, `shipping`, `payment`, `rating`; and `coupon` and `search` as typed. */
  chosen?: Record<string, string>
}

export type Signal =
  /** A page or a route is shown, or comes back from the back-forward cache. */
  | {
      kind: 'page'
      how: 'load' | 'route' | 'restore' | 'reload'
      time: Ms
      url: string
      referrer: string
      title: string
      snapshot: PageSnapshot
    }
  /** A route of a single-page shop begins; its page follows when it is drawn. */
  | { kind: 'route'; time: Ms; url: string; referrer: string }
  /** The page is seen again after it was hidden. */
  | { kind: 'return'; time: Ms }
  /** Another tab has written what is kept for all of them. */
  | { kind: 'storage'; time: Ms; key: string }
  /** What a source of the shop's own has recognised by itself. */
  | { kind: 'event'; draft: EventDraft }
  /** The page's document was read again after it had changed. */
  | { kind: 'snapshot'; time: Ms; snapshot: PageSnapshot }
  | { kind: 'data-layer'; time: Ms; layer: string; event: string; data: Record<string, unknown> }
  /** A trusted click or key on a control. */
  | { kind: 'click'; time: Ms; control: ControlFacts }
  /** A trusted submit of a form. */
  | { kind: 'submit'; time: Ms; control?: ControlFacts; form: FormFacts }
  /** Units in the cart, as the page tells them; `settled` once the page has stopped loading. */
  | { kind: 'cart'; time: Ms; count: number; settled: boolean }
  /**
   * What a shop system itself says of an action: that it was done, or refused. A draft that names no items says so of
   * what the shopper was about to do.
   */
  | { kind: 'told'; time: Ms; by: string; done: boolean; draft: EventDraft }
  /** A request of the page was answered; `status` 0 where another origin does not tell. */
  | { kind: 'request'; time: Ms; url: string; status: number }
  /** A part of the page was in view for a second. */
  | { kind: 'seen'; time: Ms; what: 'reviews' }
  /** An error or success message came up, or one whose marks do not tell which. */
  | { kind: 'notice'; time: Ms; tone: 'error' | 'success' | 'plain'; text: string }
  /**
   * What became of the control that was used last: whether it is pressed now, whether it is gone with its form; and what
   * all visible fields of the page ask for.
   */
  | { kind: 'after'; time: Ms; pressed?: boolean; gone: boolean; asks: string[] }
  | {
      kind: 'vital'
      time: Ms
      metric: 'LCP' | 'INP' | 'CLS' | 'FCP' | 'TTFB'
      value: number
      rating: 'good' | 'needs-improvement' | 'poor'
    }
  /** The page was visible and focused for so long. */
  | { kind: 'attention'; time: Ms; visibleMs: Ms }
  /** The page is hidden or goes; `following` where a link, form or route of this shop is being followed. */
  | {
      kind: 'leave'
      time: Ms
      following: boolean
      visibleMs: Ms
      /** Where the page goes to, where it really goes and that is known. */
      to?: string
    }

export type Emit = (signal: Signal) => void

/** Starts to watch, and gives back what stops it. */
export type SignalSource = (emit: Emit, watch: Watch) => () => void

/** What a source is given besides the page itself. */
export interface Watch {
  now(): Ms
  after(delayMs: Ms, run: () => void): () => void
  /** Runs when the page has nothing else to do, or soon; `leftMs` is how much of the slice is left. */
  idle(run: (leftMs: () => Ms) => void): () => void
  report(error: unknown, where: string): void
  /** Understands a page in steps before it is told, as it takes long. */
  understand?(snapshot: PageSnapshot): Generator<undefined, void>
}
