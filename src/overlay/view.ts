// What each view of the overlay is given, and what it gives.
import type { Tracker } from '../index.ts'
import type { MakeElement } from './element.ts'
import type { OverlayRecord } from './record.ts'

export interface ViewParts {
  readonly element: MakeElement
  readonly tracker: Tracker
  readonly record: OverlayRecord
  /** Where text is given to the shopper's clipboard; resolves to false where that was refused. */
  copy(text: string): Promise<boolean>
  /** Says a short text to screen readers, and shows it for a moment. */
  say(text: string): void
}

export interface View {
  /** Of the tab. */
  readonly title: string
  readonly element: HTMLElement
  /** Draws what has changed since; called when it is shown, and after changes while it is shown. */
  draw(): void
  /** True where nothing of it moves by itself. */
  readonly isSteady?: boolean
  /** A number beside the title, of what wants to be looked at. */
  badge?(): number
  stop?(): void
}

export type CreateView = (parts: ViewParts) => View
