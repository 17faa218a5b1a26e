// Where the parts of the flow lie: each moment in the column of its card, what leaks between it and the next below them.

const { d3 } = globalThis

export const TOP = 62
const NODE_WIDTH = 12
const GAP = 22
const LEAST = 1.5
/** Of a column: where its moment begins, and where its leaks do. */
const MOMENT_AT = 0.06
const LEAK_AT = 0.5

export const ENDS = {
  again: 'won again',
  rest: 'no further',
  open: 'still open',
  lost: 'lost',
}

const isEnd = (name) => Object.hasOwn(ENDS, name)

/** A leak is a node of its own at each moment, so that it lies where it happens. */
function graphOf(flow, keys) {
  const links = flow.map(({ from, to, journeys }) => ({
    source: from,
    target: isEnd(to) ? `${from} ${to}` : to,
    end: isEnd(to) ? to : null,
    value: journeys,
  }))
  const moments = keys.map((key, column) => ({ id: key, key, column, end: null }))
  const ends = links
    .filter(({ end }) => end)
    .map(({ source, target, end }) => ({ id: target, key: source, column: keys.indexOf(source), end }))
  return { nodes: [...moments, ...ends], links }
}

const sum = (values) => values.reduce((total, value) => total + value, 0)

/** As thick as fits: pixels for one journey. */
function thicknessOf(nodes, height) {
  const of = (column, end) => nodes.filter((node) => node.column === column && Boolean(node.end) === end)
  const columns = [...new Set(nodes.map(({ column }) => column))]
  return Math.min(
    ...columns.map((column) => {
      const leaks = of(column, true)
      // Leaks begin below the thicker one of two moments.
      const above = Math.max(...[...of(column, false), ...of(column + 1, false)].map(({ value }) => value), 0)
      return (height - TOP - GAP * (leaks.length + 1)) / Math.max(1, above + sum(leaks.map(({ value }) => value)))
    }),
  )
}

function place(nodes, width, height) {
  const columns = nodes.filter(({ end }) => !end).length
  const each = width / columns
  const k = thicknessOf(nodes, height)
  const order = Object.keys(ENDS)
  const bottoms = nodes.filter(({ end }) => !end).map(({ value }) => TOP + value * k)
  for (const node of nodes) {
    node.x0 = (node.column + (node.end ? LEAK_AT : MOMENT_AT)) * each
    node.x1 = node.x0 + NODE_WIDTH
    if (!node.end) Object.assign(node, { y0: TOP, y1: TOP + Math.max(LEAST, node.value * k) })
  }
  for (let column = 0; column < columns; column++) {
    let y = Math.max(bottoms[column], bottoms[column + 1] ?? 0) + GAP
    const leaks = nodes.filter((node) => node.end && node.column === column)
    for (const leak of leaks.sort((a, b) => order.indexOf(a.end) - order.indexOf(b.end))) {
      Object.assign(leak, { y0: y, y1: y + Math.max(LEAST, leak.value * k) })
      y = leak.y1 + GAP
    }
  }
  return k
}

/** Values, and the order of the links at each node, are d3-sankey's; the places are those of the cards. */
export function layOut(flow, keys, width, height) {
  const { nodes, links } = graphOf(flow, keys)
  const sankey = d3
    .sankey()
    .nodeId(({ id }) => id)
    .nodeWidth(NODE_WIDTH)
    .extent([
      [0, 0],
      [width, height],
    ])
  const graph = sankey({ nodes, links })
  const k = place(graph.nodes, width, height)
  for (const link of graph.links) link.width = link.value * k
  sankey.update(graph)
  return { ...graph, each: width / keys.length }
}
