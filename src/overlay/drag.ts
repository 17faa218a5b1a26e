// Moves the overlay: by a pointer on its header, and by the keys of its move button.
import { type Box, corner, type Place, placeOf, type Size } from './place.ts'

export interface Moved {
  readonly header: HTMLElement
  readonly handle: HTMLElement
  box(): Box
  window(): Size
  /** While it is being moved it follows the hand; when it is done, it may have to make room. */
  moved(place: Place, isDone: boolean): void
}

const STEP = 16
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

export function dragBy({ header, handle, box, window, moved }: Moved): void {
  let held: { id: number; dx: number; dy: number; place: Place | null } | null = null

  header.addEventListener('pointerdown', (event) => {
    const target = event.target as Element
    if (event.button !== 0 || (target.closest('button') && !handle.contains(target))) return
    const { left, top } = box()
    held = { id: event.pointerId, dx: event.clientX - left, dy: event.clientY - top, place: null }
    header.setPointerCapture(event.pointerId)
  })
  header.addEventListener('pointermove', (event) => {
    if (held?.id !== event.pointerId) return
    const { width, height } = box()
    held.place = placeOf({ left: event.clientX - held.dx, top: event.clientY - held.dy, width, height }, window())
    moved(held.place, false)
  })
  const release = (event: PointerEvent): void => {
    if (held?.id !== event.pointerId) return
    const { place } = held
    held = null
    if (place) moved(place, true)
  }
  header.addEventListener('pointerup', release)
  header.addEventListener('pointercancel', release)

  handle.addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (event.key === 'Home') moved(corner(false, false), true)
    else if (event.key === 'End') moved(corner(true, true), true)
    else if (step) {
      const now = box()
      moved(placeOf({ ...now, left: now.left + step[0], top: now.top + step[1] }, window()), true)
    } else return
    event.preventDefault()
  })
}
