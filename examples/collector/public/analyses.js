// What stands below the map: each analysis a section, asked for on its own and less often than the map.
import { showOffers, showSpeed, showValues } from './associations.js'
import { ask } from './data.js'
import { element, fill } from './dom.js'
import { showExperiments } from './experiments.js'
import { showMessages } from './messages.js'
import { showCohorts, showTrends } from './trends.js'

/** The same view is counted again after so long, whatever comes in meanwhile. */
const REST_MS = 30_000

/** By what the collector is asked, the sections that its answer fills. */
const ANALYSES = {
  trends: [
    { id: 'trends', title: 'Trends', note: 'the three metrics over time', show: showTrends },
    { id: 'cohorts', title: 'Who comes back', note: 'buyers by the month of their first order', show: showCohorts },
  ],
  messages: [{ id: 'messages', title: 'Messages', note: 'that the shop sent about an order', show: showMessages }],
  associations: [
    { id: 'speed', title: 'Speed', note: 'who stayed, by how fast the first page was', show: showSpeed },
    { id: 'values', title: 'Value', note: 'who stayed, with and without having seen it', show: showValues },
    { id: 'offers', title: 'Offers', note: 'who came back and bought, with and without', show: showOffers },
  ],
  experiments: [{ id: 'experiments', title: 'Experiments', note: 'may be watched every day', show: showExperiments }],
}

/** Where the sections stand: one below the other, or in two halves. */
const LAYOUT = [
  'trends',
  [
    ['cohorts', 'speed'],
    ['messages', 'values', 'offers'],
  ],
  'experiments',
]

function sectionOf({ id, title, note }) {
  const body = element('div', { class: 'analysis-body' }, element('p', { class: 'nothing' }, 'Counting…'))
  const csv = element('a', { class: 'csv', 'data-table': id, href: `api/export/${id}.csv` }, 'CSV')
  csv.append(element('span', { class: 'hidden' }, ` of ${title}`))
  const section = element(
    'section',
    { class: 'panel analysis', id, 'aria-labelledby': `${id}-title`, 'aria-busy': 'true' },
    element('header', {}, element('h2', { id: `${id}-title` }, title), element('p', { class: 'quiet' }, note), csv),
    body,
  )
  return { section, body }
}

/** Rows of sections by their ids; a list of lists is columns beside each other. */
function layOut(place, sections) {
  const stack = (ids) => element('div', { class: 'stack' }, ...ids.map((id) => sections.get(id)))
  const rows = LAYOUT.map((row) =>
    typeof row === 'string' ? sections.get(row) : element('div', { class: 'halves' }, ...row.map(stack)),
  )
  place.append(...rows)
}

function showFailure({ section, body }, error, onRetry) {
  const button = element('button', { type: 'button', class: 'link' }, 'Try again')
  button.addEventListener('click', onRetry)
  section.removeAttribute('aria-busy')
  fill(body, element('p', { class: 'nothing' }, `This could not be counted: ${error.message}. `, button))
}

export function createAnalyses(place) {
  const parts = Object.entries(ANALYSES).map(([path, sections]) => ({
    path,
    sections: sections.map((section) => ({ ...sectionOf(section), show: section.show })),
  }))
  layOut(place, new Map(parts.flatMap(({ sections }) => sections.map(({ section }) => [section.id, section]))))
  let shown = { view: '', at: Number.NEGATIVE_INFINITY }
  let running = new AbortController()

  async function fillPart({ path, sections }, { query, identity, signal, again }) {
    try {
      const report = await ask(path, query, signal)
      for (const { section, body, show } of sections) {
        show(body, report, identity)
        section.removeAttribute('aria-busy')
      }
    } catch (error) {
      if (!signal.aborted) for (const section of sections) showFailure(section, error, again)
    }
  }

  return {
    /** Of this view: at once where it is another, else only when what is shown has become old. */
    async follow(scope, identity) {
      const { moment: _, ...choice } = scope.choice()
      const view = JSON.stringify(choice)
      const query = scope.query()
      const isSame = view === shown.view
      if (isSame && performance.now() - shown.at < REST_MS) return
      running.abort()
      running = new AbortController()
      const { signal } = running
      shown = { view, at: performance.now() }
      const again = () => {
        shown = { view: '', at: 0 }
        this.follow(scope, identity)
      }
      if (!isSame)
        for (const { sections } of parts) for (const { section } of sections) section.setAttribute('aria-busy', 'true')
      // One after the other: the collector counts one at a time, and the map's own questions come in between.
      for (const part of parts) if (!signal.aborted) await fillPart(part, { query, identity, signal, again })
    },
  }
}
