// The button that pauses sending and lets it go on, wherever that can be asked for.
import type { ViewParts } from './view.ts'
import { button } from './view-parts.ts'

export interface PauseButton {
  readonly element: HTMLButtonElement
  /** As it was found to be: somebody else may have pressed. */
  show(isPaused: boolean): void
}

export function createPauseButton(
  { element, tracker }: Pick<ViewParts, 'element' | 'tracker'>,
  tell: (text: string) => void,
): PauseButton {
  let isPaused = false
  const press = (): void => {
    show(!isPaused)
    tracker.pause(isPaused)
    tell(isPaused ? 'Sending is paused; what happens waits.' : 'Sending goes on.')
  }
  const made = button(element, 'Pause sending', press, tell)
  const show = (paused: boolean): void => {
    isPaused = paused
    made.textContent = isPaused ? 'Go on sending' : 'Pause sending'
  }
  return { element: made, show }
}
