// The panel: a header, tabs, one view at a time; folded it is one round button in a corner.
import { keepToItself } from './aside.ts'
import { findBanners } from './banners.ts'
import { dragBy } from './drag.ts'
import { keep, readKept } from './kept.ts'
import { boxOf, corner, freePlace, type Place, type Size } from './place.ts'
import { createTabs } from './tabs.ts'
import type { View, ViewParts } from './view.ts'
import { watchRoom } from './watch-room.ts'

export interface Panel {
  readonly element: HTMLElement
  /** Once it is in the page. */
  begin(): void
  draw(): void
  stop(): void
}

export interface PanelParts extends Pick<ViewParts, 'element' | 'tracker' | 'record'> {
  readonly document: Document
  readonly views: readonly View[]
  /** Where it is said, for screen readers and for a moment to be seen. */
  readonly status: HTMLElement
  say(text: string): void
}

const AGAIN_MS = 200
/** Up to here it is a sheet over the whole width, and does not begin unfolded. */
const SMALL = '(max-width: 600px)'

export function createPanel({ element, document, tracker, record, views, status, say }: PanelParts): Panel {
  const window = document.defaultView ?? globalThis.window
  const kept = readKept()
  const small = window.matchMedia(SMALL)
  const isRightToLeft = window.getComputedStyle(document.documentElement).direction === 'rtl'
  let place: Place = kept.place ?? corner(!isRightToLeft, true)
  let isFolded = kept.isFolded ?? small.matches
  let shown = views[kept.tab ?? 0] ? (kept.tab ?? 0) : 0
  let hasBegun = false

  const tabs = createTabs(
    element,
    views.map(({ title, element: content }) => ({ title, content })),
    (at) => {
      const isOther = at !== shown
      shown = at
      if (!hasBegun) return
      if (isOther) remember()
      draw()
    },
  )
  const handle = element(
    'button',
    { type: 'button', class: 'handle', 'aria-label': 'Move the overlay: arrow keys, Home, End' },
    element('span', { 'aria-hidden': 'true' }, '⠿'),
  )
  const stand = element('span', { class: 'stand' })
  const fold = element(
    'button',
    { type: 'button', class: 'fold', 'aria-label': 'Fold the overlay', onclick: () => turn(true) },
    element('span', { 'aria-hidden': 'true' }, '–'),
  )
  const header = element('div', { class: 'header' }, handle, element('h2', {}, 'Kairos'), stand, fold)
  const panel = element('div', { class: 'panel' }, header, tabs.list, ...tabs.panels)
  const total = element('span', { class: 'total' })
  const unfold = element(
    'button',
    { type: 'button', class: 'round', onclick: () => turn(false) },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, 'K'),
    element('span', { class: 'unseen' }, 'Open the Kairos overlay: '),
    total,
    element('span', { class: 'unseen' }, ' events'),
  )
  const frame = element(
    'div',
    { class: 'frame', role: 'region', 'aria-label': 'Kairos overlay', dir: 'ltr', lang: 'en' },
    panel,
    unfold,
    status,
  )

  const windowSize = (): Size => ({ width: document.documentElement.clientWidth, height: window.innerHeight })
  const put = (at: Place): void => {
    const { left, top } = boxOf(at, sizeNow(), windowSize())
    // A transform moves nothing else, and is no shift of the page's layout.
    frame.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }
  const sizeNow = (): Size => ({ width: frame.offsetWidth, height: frame.offsetHeight })
  const show = (): void => {
    const hadFocus = panel.matches(':focus-within')
    panel.hidden = isFolded
    unfold.hidden = !isFolded
    frame.classList.toggle('folded', isFolded)
    if (hadFocus && isFolded) unfold.focus()
  }
  /** Takes the place that it has, or another one where it would cover what the page asks. */
  const makeRoom = (): boolean => {
    const taken = findBanners(document, windowSize())
    const free = freePlace(place, sizeNow(), windowSize(), taken)
    if (free || isFolded) {
      put(free ?? place)
      return true
    }
    isFolded = true
    show()
    makeRoom()
    return false
  }
  const remember = (): void => void keep(tracker, { isFolded, tab: shown, place })
  const turn = (toFolded: boolean): void => {
    isFolded = toFolded
    show()
    draw()
    const hasRoom = makeRoom()
    if (hasRoom) remember()
    else say('The page shows something that the overlay would cover.')
    ;(isFolded ? unfold : fold).focus()
  }
  const drawHeader = (): void => {
    const { stage, cycle } = tracker.journey()
    const text = `${stage}, cycle ${cycle}`
    if (stand.textContent !== text) stand.textContent = text
  }
  let waiting: number | undefined
  const draw = (): void => {
    window.clearTimeout(waiting)
    // What is pressed must still be there when it is let go.
    if (panel.matches(':active')) {
      waiting = window.setTimeout(draw, AGAIN_MS)
      return
    }
    const count = String(Math.min(record.events.length, 9_999))
    if (isFolded) {
      total.textContent = count
      return
    }
    views.forEach((view, at) => {
      tabs.badge(at, view.badge?.() ?? 0)
    })
    drawHeader()
    views[shown]?.draw()
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) turn(true)
  })
  keepToItself(frame)
  dragBy({
    header,
    handle,
    box: () => {
      const { left, top, width, height } = frame.getBoundingClientRect()
      return { left, top, width, height }
    },
    window: windowSize,
    moved(to, isDone) {
      place = to
      if (!isDone) return put(to)
      makeRoom()
      remember()
    },
  })
  let unwatch = (): void => {}
  return {
    element: frame,
    begin() {
      show()
      tabs.show(shown)
      hasBegun = true
      draw()
      makeRoom()
      unwatch = watchRoom(document, frame, () => void makeRoom())
    },
    draw,
    stop() {
      window.clearTimeout(waiting)
      unwatch()
    },
  }
}
