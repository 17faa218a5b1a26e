// Every event of this page, with its moment, its reason and its way; filtered, searched, and unfolded one by one.
import { createDetail } from './event-detail.ts'
import { createFilter, type EventFilter, NO_MOMENT } from './event-filter.ts'
import { drawRow } from './event-row.ts'
import { wordsOf } from './format.ts'
import { MOMENTS } from './moment-words.ts'
import type { Heard } from './record.ts'
import type { CreateView } from './view.ts'
import { createVirtualList } from './virtual-list.ts'
import { STATES, wayOf } from './way-words.ts'

type Choice = readonly [value: string, text: string]

export const createEventsView: CreateView = (parts) => {
  const { element, record } = parts
  const wanted: EventFilter = { moment: '', name: '', way: '', words: '' }
  const filter = createFilter()
  const names = new Set<string>()
  const option = ([value, text]: Choice): HTMLOptionElement => element('option', { value }, text)
  const choose = (key: keyof EventFilter, label: string, choices: readonly Choice[]): HTMLSelectElement => {
    const select: HTMLSelectElement = element(
      'select',
      {
        'aria-label': label,
        onchange: () => {
          wanted[key] = select.value
          draw()
        },
      },
      ...choices.map(option),
    )
    return select
  }
  const search: HTMLInputElement = element('input', {
    type: 'search',
    placeholder: 'Search',
    'aria-label': 'Search in name, reason and properties',
    oninput: () => {
      wanted.words = search.value
      draw()
    },
    // Escape empties it first, and folds the panel when it is empty.
    onkeydown: (event) => {
      if ((event as KeyboardEvent).key === 'Escape' && search.value) event.stopPropagation()
    },
  })
  const byName = choose('name', 'Name', [['', 'All names']])
  const count = element('span', { class: 'count muted' })
  const list = createVirtualList<Heard>(element, {
    label: 'Events, oldest first',
    keyOf: ({ event }) => event.id,
    stampOf: ({ event, way }) => `${event.id} ${wayOf(way)}`,
    draw: (heard) => drawRow(element, heard),
    drawDetail: (heard) => createDetail(parts, heard),
  })
  const draw = (): void => {
    for (const { event } of record.events) {
      if (names.has(event.name)) continue
      names.add(event.name)
      byName.append(option([event.name, wordsOf(event.name)]))
    }
    const shown = filter(record.events, wanted)
    const all = record.events.length
    count.textContent = shown.length === all ? `${all}` : `${shown.length} of ${all}`
    list.show(shown)
  }
  return {
    title: 'Events',
    isSteady: true,
    element: element(
      'div',
      { class: 'events' },
      element(
        'div',
        { class: 'filters' },
        search,
        choose('moment', 'Moment', [
          ['', 'All moments'],
          ...Object.keys(MOMENTS).map((moment): Choice => [moment, moment]),
          [NO_MOMENT, 'no moment'],
        ]),
        byName,
        choose('way', 'Way', [['', 'All ways'], ...STATES.map((state): Choice => [state, state])]),
        count,
      ),
      list.element,
    ),
    draw,
    stop: list.stop,
  }
}
