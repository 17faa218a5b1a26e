// All that is known of an event: its reasons, its properties and context as trees, and its way; to be copied as a fixture.

import type { Transition } from '../index.ts'
import { fixtureOf } from './fixture.ts'
import { clockOf, spanOf } from './format.ts'
import { jsonTree } from './json-tree.ts'
import type { Detail } from './list-parts.ts'
import { deedOf, momentName, transitionsOf } from './moment-words.ts'
import type { Heard } from './record.ts'
import type { ViewParts } from './view.ts'
import { colourOf, wholeWayOf } from './way-words.ts'

const transitionOf = (told: Transition): string =>
  [deedOf(told), told.after_ms !== undefined && `after ${spanOf(told.after_ms)}`, told.recovered && 'recovered']
    .filter(Boolean)
    .join(', ')

export function createDetail({ element, record, copy, say }: ViewParts, heard: Heard): Detail {
  const { event } = heard
  const facts: readonly [string, string | undefined][] = [
    ['Moment', momentName(event.moment, event.half)],
    ['Why', event.why],
    ['Found by', event.found?.join(', ')],
    ['Did', transitionsOf(event).map(transitionOf).join('; ')],
    ['First', event.first ? String(event.first) : undefined],
    ['Stage', event.stage && `${event.stage}, cycle ${event.cycle ?? 1}`],
    ['Id', event.id],
  ]
  const ways = element('ol', { class: 'ways' })
  const text = element('textarea', { class: 'fixture', readonly: true, rows: 6, 'aria-label': 'Fixture', hidden: true })
  const copyFixture = async (): Promise<void> => {
    const fixture = JSON.stringify(fixtureOf(heard, record.events), null, 2)
    if (await copy(fixture)) return say('Copied.')
    // Without a clipboard it is there to be copied by hand.
    text.value = fixture
    text.hidden = false
    text.select()
    say('This page gives no clipboard: copy the text by hand.')
  }
  const draw = (): void => {
    if (ways.childElementCount === Math.max(1, heard.ways.length)) return
    ways.replaceChildren(
      ...heard.ways.map(({ at, way }) =>
        element('li', {}, `${clockOf(at)} `, element('span', { class: colourOf(way) }, wholeWayOf(way))),
      ),
      ...(heard.ways.length ? [] : [element('li', { class: 'muted' }, 'Nothing was told of it yet.')]),
    )
  }
  draw()
  return {
    element: element(
      'div',
      { class: 'detail' },
      element('button', { type: 'button', onclick: () => void copyFixture() }, 'Copy as test fixture'),
      text,
      element(
        'dl',
        {},
        ...facts.flatMap(([name, told]) => (told ? [element('dt', {}, name), element('dd', {}, told)] : [])),
      ),
      jsonTree(element, 'properties', event.properties, true),
      jsonTree(element, 'context', event.context),
      element('h3', {}, 'Its way'),
      ways,
    ),
    draw,
  }
}
