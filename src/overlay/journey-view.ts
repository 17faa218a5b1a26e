// Where the shopper stands: each moment with its outcome, and the touchpoints that decided, on a line.
import type { Journey, MomentRecord } from '../index.ts'
import { clockOf, spanOf, wordsOf } from './format.ts'
import { momentChip, momentName, OUTCOMES, SPOTS, transitionsOf } from './moment-words.ts'
import type { Heard } from './record.ts'
import { redraw } from './redraw.ts'
import { createTouchpoints } from './touchpoints.ts'
import type { CreateView, ViewParts } from './view.ts'

const NOT_YET = ['·', 'not yet', 'muted'] as const

/** The newest of its kind is the one that counts. */
const newestOf = (journey: Journey, { moment, half }: (typeof SPOTS)[number]): MomentRecord | undefined =>
  journey.moments.filter((record) => record.moment === moment && record.half === half).at(-1)

/** What opened or decided it, where that was on this page. */
function eventOf(events: readonly Heard[], { moment, decidedAt, openedAt, outcome, why }: MomentRecord): string {
  const at = decidedAt ?? openedAt
  const able = events.filter(
    ({ event }) =>
      Date.parse(event.time) === at &&
      transitionsOf(event).some((told) => told.moment === moment && told.outcome === (outcome ?? 'open')),
  )
  const found = able.find(({ event }) => event.why === why) ?? able[0]
  return found ? `, by ${wordsOf(found.event.name)}` : ''
}

export const createJourneyView: CreateView = (parts) => {
  const { element, tracker, record } = parts
  const stand = element('div')
  const moments = element('ul', { class: 'moments' })
  const touchpoints = createTouchpoints(parts)
  return {
    title: 'Journey',
    element: element(
      'div',
      {},
      stand,
      // What grows is last: an element that is pushed down would be a shift of the page's layout.
      element('h3', {}, 'Touchpoints that decide'),
      touchpoints.element,
      element('h3', {}, 'Moments of truth'),
      moments,
    ),
    draw() {
      const journey = tracker.journey()
      redraw(stand, drawStand(parts, journey))
      redraw(moments, ...SPOTS.map((spot) => drawMoment(parts, spot, newestOf(journey, spot), record.events)))
      touchpoints.draw()
    },
  }
}

function drawStand({ element }: ViewParts, { stage, cycle, visit, orders, moment }: Journey): HTMLElement {
  const told: readonly [string, string | number][] = [
    ['Stage', stage],
    ['Cycle', cycle],
    ['Now in', moment ? momentName(moment) : 'no moment yet'],
    ['Visit', visit],
    ['Orders', orders],
  ]
  return element(
    'dl',
    { class: 'stands' },
    ...told.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  )
}

function drawMoment(
  { element }: ViewParts,
  spot: (typeof SPOTS)[number],
  found: MomentRecord | undefined,
  events: readonly Heard[],
): HTMLElement {
  const [mark, word, colour] = found ? OUTCOMES[found.outcome ?? 'open'] : NOT_YET
  const since = found && (found.decidedAt ?? found.openedAt)
  const lastedMs = found && (found.decidedAt ?? Date.now()) - found.openedAt
  const how = !found
    ? ''
    : ` ${clockOf(since ?? 0)}, ${found.decidedAt ? 'after' : 'for'} ${spanOf(lastedMs ?? 0)}: ${found.why}${eventOf(events, found)}`
  return element(
    'li',
    { class: 'moment' },
    momentChip(element, spot.moment),
    element('span', { class: 'name' }, momentName(spot.moment, spot.half)),
    element(
      'span',
      { class: 'how' },
      element('span', { class: colour, 'data-outcome': word }, `${mark} ${word}`),
      how,
      found?.recovered && ', recovered',
      found && found.cycle > 1 && `, cycle ${found.cycle}`,
    ),
  )
}
