// The flow between the moments and its leaks, as a picture on broad screens and as a table for everybody.
import { element, fill, onWidth } from './dom.js'
import { ENDS, layOut, TOP } from './flow-layout.js'
import { compact, count, percent, plural } from './format.js'
import { colourOf, keyOf, shortName } from './moments.js'

const { d3 } = globalThis

const HEIGHT = 300
const LEAST = 1.5
const END_COLOURS = { again: 'var(--won)', rest: 'var(--rest)', open: 'var(--open)', lost: 'var(--lost)' }

const momentColour = (key) => colourOf(key.split('/')[0])
const colourOfNode = ({ key, end }) => (end ? END_COLOURS[end] : momentColour(key))

function drawMilestones(svg, milestones, keys, each) {
  const places = milestones.map((m) => ({ ...m, at: keys.indexOf(m.before) }))
  const marks = svg.selectAll('g.mark').data(places).join('g').attr('class', 'mark')
  marks.attr('transform', ({ at }) => `translate(${at * each} 0)`)
  marks.append('line').attr('y1', 36).attr('y2', HEIGHT)
  marks.append('path').attr('d', d3.symbol(d3.symbolDiamond2, 64)).attr('transform', 'translate(0 30)')
  marks
    .append('text')
    .attr('y', 14)
    .text((m) => `${m.label} · ${compact(m.count)}`)
}

function draw(width, { moments, flow, milestones }) {
  const keys = moments.map(keyOf)
  const names = new Map(moments.map((m) => [keyOf(m), shortName(m)]))
  const { nodes, links, each } = layOut(flow, keys, width, HEIGHT)
  const svg = d3.create('svg').attr('viewBox', [0, 0, width, HEIGHT]).attr('width', width).attr('height', HEIGHT)
  svg
    .attr('role', 'img')
    .attr('aria-label', 'The flow between the moments and its leaks; the table below says the same.')
  drawMilestones(svg, milestones, keys, each)
  svg
    .append('g')
    .attr('class', 'links')
    .selectAll('path')
    .data(links)
    .join('path')
    .attr('d', d3.sankeyLinkHorizontal())
    .attr('stroke', ({ source, target }) => (target.end ? colourOfNode(target) : momentColour(source.key)))
    .attr('stroke-width', (link) => Math.max(LEAST, link.width))
    .append('title')
    .text(({ source, target, value }) => {
      const share = percent(source.value ? value / source.value : null)
      return `${names.get(source.key)} → ${target.end ? ENDS[target.end] : names.get(target.key)}: ${plural(value, 'journey')}, ${share}`
    })
  const stations = svg.selectAll('g.node').data(nodes).join('g').attr('class', 'node')
  stations
    .append('rect')
    .attr('x', ({ x0 }) => x0)
    .attr('y', ({ y0 }) => y0)
    .attr('width', ({ x0, x1 }) => x1 - x0)
    .attr('height', ({ y0, y1 }) => y1 - y0)
    .attr('rx', 2)
    .attr('fill', colourOfNode)
  const labels = stations.append('text')
  labels
    .attr('class', ({ end }) => (end ? 'end' : 'moment'))
    .attr('x', ({ end, x0, x1 }) => (end ? x1 + 6 : x0))
    .attr('y', ({ end, y0, y1 }) => (end ? (y0 + y1) / 2 : TOP - 8))
    .attr('dy', ({ end }) => (end ? '0.35em' : 0))
    .text(({ key, end, value }) => (end ? `${ENDS[end]} ${compact(value)}` : `${names.get(key)} ${compact(value)}`))
  return svg.node()
}

/** What of a moment's journeys goes where: a line each. */
function tableOf({ moments, flow }) {
  const names = new Map(moments.map((m) => [keyOf(m), shortName(m)]))
  const lines = moments.flatMap((m) => {
    const own = flow.filter(({ from }) => from === keyOf(m))
    const all = own.reduce((sum, { journeys }) => sum + journeys, 0)
    return own.map(({ to, journeys }, i) =>
      element(
        'tr',
        { class: i ? '' : 'first' },
        element(
          'th',
          { scope: 'row', style: `--moment: ${colourOf(m.id)}` },
          i ? element('span', { class: 'hidden' }, shortName(m)) : shortName(m),
        ),
        element('td', {}, names.has(to) ? `→ ${names.get(to)}` : ENDS[to]),
        element('td', { class: 'number' }, count(journeys)),
        element(
          'td',
          { class: 'number share', style: `--part: ${((journeys / all) * 100).toFixed(1)}%` },
          percent(journeys / all),
        ),
      ),
    )
  })
  const head = ['from', 'to', 'journeys', 'share']
  return element(
    'table',
    { class: 'flow-table' },
    element('caption', { class: 'hidden' }, 'The flow between the moments and its leaks'),
    element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...lines),
  )
}

export function createFlow(picture, table) {
  let shown = null
  const redraw = (width) => {
    if (shown?.flow.length && width) fill(picture, draw(width, shown))
  }
  onWidth(picture, redraw)
  return {
    show(moments, flow, milestones) {
      shown = { moments, flow, milestones }
      if (!flow.length) {
        const nothing = element('p', { class: 'nothing' }, 'Nobody reached a moment in this period.')
        fill(picture, nothing)
        fill(table)
        return
      }
      redraw(Math.round(picture.clientWidth))
      fill(table, tableOf(shown))
    },
  }
}
