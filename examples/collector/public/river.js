// The way through the moments as a river: as broad as many reached each moment, its dark bed as many as won it.
import { onWidth } from './dom.js'
import { compact, count } from './format.js'
import { colourOf, keyOf, shortName } from './moments.js'

const { d3 } = globalThis

const HEIGHT = 190
const MIDDLE = 92
const MIN_BREADTH = 5
const MAX_BREADTH = 62

function breadths(moments) {
  const most = Math.max(
    1,
    d3.max(moments, (m) => m.reached),
  )
  const scale = d3.scaleSqrt([0, most], [MIN_BREADTH, MAX_BREADTH])
  return (value) => scale(value) / 2
}

/** Points of the bank: at each station as far out as its figure says, and the same to both ends. */
function bank(moments, x, width, half) {
  const first = moments[0]
  const last = moments.at(-1)
  return [[0, half(first)], ...moments.map((m, i) => [x(i), half(m)]), [width, half(last)]]
}

function defs(svg, moments, x, width) {
  const gradient = svg.append('defs').append('linearGradient').attr('id', 'hues')
  gradient.attr('gradientUnits', 'userSpaceOnUse').attr('x1', 0).attr('x2', width)
  for (const [i, m] of moments.entries()) {
    gradient
      .append('stop')
      .attr('offset', x(i) / width)
      .attr('stop-color', colourOf(m.id))
  }
  const arrow = svg.select('defs').append('marker').attr('id', 'arrow').attr('viewBox', '0 0 8 8')
  arrow.attr('refX', 6).attr('refY', 4).attr('markerWidth', 7).attr('markerHeight', 7).attr('orient', 'auto')
  arrow.append('path').attr('d', 'M0 0 8 4 0 8z').attr('class', 'arrowhead')
}

function drawMilestones(svg, milestones, moments, x) {
  const places = milestones.map((m) => ({ ...m, at: moments.findIndex((moment) => keyOf(moment) === m.before) }))
  const groups = svg.selectAll('g.mark').data(places).join('g').attr('class', 'mark')
  groups.attr('transform', ({ at }) => `translate(${(x(at) + x(at - 1)) / 2} ${MIDDLE})`)
  groups.append('line').attr('y1', -10).attr('y2', -48)
  groups.append('path').attr('d', d3.symbol(d3.symbolDiamond2, 90))
  groups
    .append('text')
    .attr('y', -66)
    .attr('class', 'mark-name')
    .text(({ label }) => label)
  groups
    .append('text')
    .attr('y', -53)
    .attr('class', 'mark-count')
    .text((m) => count(m.count))
}

function drawStations(svg, moments, x) {
  const stations = svg.selectAll('g.station').data(moments).join('g').attr('class', 'station')
  stations.attr('transform', (_, i) => `translate(${x(i)} ${MIDDLE})`)
  stations
    .append('circle')
    .attr('r', 21)
    .attr('stroke', (m) => colourOf(m.id))
  stations
    .append('text')
    .attr('dy', '0.35em')
    .text((m) => compact(m.reached))
}

/** Another order begins a new cycle: looked after, experienced, and asked again. */
function drawReturn(svg, moments, x) {
  const from = x(moments.length - 1)
  const to = x(moments.findIndex(({ id }) => id === 'tmot'))
  const low = HEIGHT - 40
  const path = `M${from} ${MIDDLE + 26}C${from} ${low + 14} ${to} ${low + 14} ${to} ${MIDDLE + 27}`
  svg.append('path').attr('class', 'return').attr('d', path).attr('marker-end', 'url(#arrow)')
  const repeats = moments.at(-1)?.won ?? 0
  const label = svg
    .append('text')
    .attr('class', 'return-name')
    .attr('x', (from + to) / 2)
    .attr('y', low + 20)
  label.text(`won again: the next cycle begins (${count(repeats)})`)
}

export function createRiver(place) {
  let shown = null
  const draw = (width) => {
    if (!shown || !width) return
    const { moments, milestones } = shown
    const x = (i) => ((i + 0.5) * width) / moments.length
    const half = breadths(moments)
    const area = d3
      .area()
      .x(([at]) => at)
      .y0(([, b]) => MIDDLE - b)
      .y1(([, b]) => MIDDLE + b)
      .curve(d3.curveMonotoneX)
    const svg = d3.create('svg').attr('viewBox', [0, 0, width, HEIGHT]).attr('width', width).attr('height', HEIGHT)
    const story = moments.map((m) => `${shortName(m)}: ${m.reached} reached, ${m.won} won`).join('; ')
    svg.attr('role', 'img').attr('aria-label', story)
    defs(svg, moments, x, width)
    svg
      .append('path')
      .attr('class', 'reached')
      .attr('d', area(bank(moments, x, width, (m) => half(m.reached))))
    svg
      .append('path')
      .attr('class', 'won')
      .attr('d', area(bank(moments, x, width, (m) => half(m.won) - MIN_BREADTH / 2)))
    drawReturn(svg, moments, x)
    drawMilestones(svg, milestones, moments, x)
    drawStations(svg, moments, x)
    place.replaceChildren(svg.node())
  }
  onWidth(place, draw)
  return {
    show(moments, milestones) {
      shown = { moments, milestones }
      draw(Math.round(place.clientWidth))
    },
  }
}
