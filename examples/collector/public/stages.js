// How far shoppers are with the shop.
import { fill } from './dom.js'
import { asPicture } from './drawing.js'
import { count } from './format.js'

const { Plot } = globalThis

export function showStages(place, stages) {
  const most = Math.max(1, ...stages.map(({ visitors }) => visitors))
  const drawing = Plot.plot({
    width: 420,
    height: stages.length * 34 + 8,
    marginLeft: 84,
    marginRight: 64,
    marginTop: 4,
    marginBottom: 4,
    style: { fontSize: '14px' },
    x: { axis: null, domain: [0, most] },
    y: { label: null, tickSize: 0, domain: stages.map(({ stage }) => stage) },
    marks: [
      Plot.barX(stages, { y: 'stage', x: 'visitors', fill: 'var(--accent)', insetTop: 6, insetBottom: 6, rx: 3 }),
      Plot.text(stages, { y: 'stage', x: 'visitors', text: (row) => count(row.visitors), dx: 6, textAnchor: 'start' }),
    ],
  })
  fill(place, asPicture(drawing, stages.map(({ stage, visitors }) => `${stage}: ${count(visitors)}`).join(', ')))
}
