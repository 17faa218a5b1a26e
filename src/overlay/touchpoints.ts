// The decisive events of this page as markers on a line, in the order of time; one of them at a time is told in words.
import { clockOf, wordsOf } from './format.ts'
import { deedOf, letterOf, momentName, OUTCOMES, transitionsOf } from './moment-words.ts'
import type { Heard } from './record.ts'
import { redraw } from './redraw.ts'
import type { ViewParts } from './view.ts'

/** More than these are not told apart on a line: the events' view has them all. */
const MAX_MARKERS = 60

/** What it did, in words; or else where it stands. */
const deedsOf = ({ event }: Heard): string =>
  transitionsOf(event).map(deedOf).join('; ') || momentName(event.moment, event.half)

export function createTouchpoints({ element, record }: ViewParts): { element: HTMLElement; draw(): void } {
  const line = element('ol', { class: 'line', 'aria-label': 'Touchpoints in the order of time' })
  const told = element('p', { class: 'told' })
  let chosen = ''
  let isAtEnd = true
  line.addEventListener('scroll', () => {
    isAtEnd = line.scrollLeft + line.clientWidth >= line.scrollWidth - 2
  })

  const tell = (heard: Heard | undefined): void => {
    told.replaceChildren(
      ...(heard
        ? [
            element('strong', {}, wordsOf(heard.event.name)),
            ` at ${clockOf(heard.event.time)}. ${deedsOf(heard)}. Rule: ${heard.event.why}. Found by: ${(heard.event.found ?? []).join(', ')}.`,
          ]
        : []),
    )
  }
  const marker = (heard: Heard): HTMLElement => {
    const { event } = heard
    const outcome = transitionsOf(event).find(({ moment }) => moment === event.moment)?.outcome
    return element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'marker',
          'data-key': event.id,
          'data-outcome': outcome,
          'aria-pressed': String(event.id === chosen),
          onclick: () => {
            chosen = event.id
            tell(heard)
            draw()
          },
        },
        element('span', { class: 'unseen' }, `${wordsOf(event.name)}, ${deedsOf(heard)}, ${clockOf(event.time)}`),
        element('span', { class: 'chip', 'data-moment': event.moment, 'aria-hidden': 'true' }, letterOf(event.moment)),
        element('span', { class: 'outcome', 'aria-hidden': 'true' }, outcome ? OUTCOMES[outcome]?.[0] : ''),
      ),
    )
  }
  const draw = (): void => {
    const decisive = record.events.filter(({ event }) => event.moment).slice(-MAX_MARKERS)
    redraw(line, ...decisive.map(marker))
    if (isAtEnd) line.scrollLeft = line.scrollWidth
    if (!decisive.length) told.textContent = 'None yet on this page.'
    else if (!chosen) told.textContent = 'Choose one to see what it did.'
  }
  return { element: element('div', {}, line, told), draw }
}
