// The touchpoints on the way through one moment, the key ones marked; and how far visitors are.
import { element, fill } from './dom.js'
import { count } from './format.js'
import { colourOf, shortName } from './moments.js'

const { Plot } = globalThis

const MOST = 10
const KEY_COLOUR = '#e39a1f'

/** A row for each: its label, a bar, its number. */
function bars(rows, { label, colour, opacity = 1 }) {
  const most = Math.max(1, ...rows.map((row) => row.count))
  return Plot.plot({
    width: 420,
    height: rows.length * 30 + 8,
    marginLeft: 138,
    marginRight: 56,
    marginTop: 4,
    marginBottom: 4,
    style: { fontSize: '13px' },
    x: { axis: null, domain: [0, most] },
    y: { label: null, tickSize: 0, domain: rows.map(label) },
    marks: [
      Plot.barX(rows, { y: label, x: 'count', fill: colour, fillOpacity: opacity, insetTop: 5, insetBottom: 5, rx: 3 }),
      Plot.text(rows, { y: label, x: 'count', text: (row) => count(row.count), dx: 6, textAnchor: 'start' }),
    ],
  })
}

export function showTouchpoints(place, note, moment) {
  const rows = moment.touchpoints.slice(0, MOST)
  note.textContent = `on the way through ${shortName(moment)}`
  if (!rows.length) {
    fill(place, element('p', { class: 'nothing' }, 'None in this period.'))
    return
  }
  const label = (row) => (row.key ? `◆ ${row.name}` : row.name)
  const colour = (row) => (row.key ? KEY_COLOUR : colourOf(moment.id))
  fill(place, bars(rows, { label, colour, opacity: (row) => (row.key ? 1 : 0.75) }))
}

export function showStages(place, stages) {
  const rows = stages.map(({ stage, visitors }) => ({ stage, count: visitors }))
  fill(place, bars(rows, { label: (row) => row.stage, colour: '#7c88a8' }))
}
