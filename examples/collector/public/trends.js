// The three metrics over time, as small multiples; and buyers by the month of their first order, as a table.
import { coverageOf } from './coverage.js'
import { element, fill } from './dom.js'
import { asPicture } from './drawing.js'
import { count, percent, plural } from './format.js'

const { Plot } = globalThis

const GRAINS = { day: 'day', week: 'week', month: 'month' }
const month = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })

const METRICS = [
  {
    title: 'Bounce rate',
    colour: 'var(--lost)',
    of: ({ bounce_rate: { rate, visits } }) => ({ rate, whole: plural(visits, 'visit') }),
    missing: 'No visit has told yet whether it stayed or left.',
  },
  {
    title: 'Customer satisfaction',
    colour: 'var(--won)',
    of: ({ satisfaction: { rate, answers } }) => ({ rate, whole: plural(answers, 'answer') }),
    missing: 'No answers in this period.',
  },
  {
    title: 'Retention, 30 days',
    colour: 'var(--umot)',
    of: ({ retention: { rate, buyers } }) => ({ rate, whole: plural(buyers, 'first order') }),
    missing: 'No buyers of this period are 30 days old.',
    note: ' By the time of the first order; who is not 30 days old is not yet in it.',
  },
]

function lineOf(points, colour, label) {
  const drawing = Plot.plot({
    width: 380,
    height: 160,
    marginLeft: 44,
    marginRight: 14,
    marginTop: 10,
    marginBottom: 36,
    style: { fontSize: '13px' },
    x: { type: 'utc', label: null, ticks: 4, tickSize: 0 },
    y: { domain: [0, 1], label: null, ticks: [0, 0.5, 1], tickFormat: (rate) => `${rate * 100} %`, tickSize: 0 },
    marks: [
      Plot.ruleY([0, 0.5, 1], { stroke: 'var(--line)' }),
      Plot.lineY(points, { x: 'time', y: (point) => point.rate ?? Number.NaN, stroke: colour, strokeWidth: 2 }),
      Plot.dot(
        points.filter(({ rate }) => rate !== null),
        {
          x: 'time',
          y: 'rate',
          r: points.length > 40 ? 1.5 : 2.5,
          fill: colour,
        },
      ),
    ],
  })
  return asPicture(drawing, label)
}

function multiple({ title, colour, of, missing, note = '' }, buckets, grain) {
  const points = buckets.map((bucket) => ({ time: new Date(bucket.start), start: bucket.start, ...of(bucket) }))
  const known = points.filter(({ rate }) => rate !== null)
  const head = element('h3', {}, title)
  if (!known.length) return element('article', { class: 'multiple' }, head, element('p', { class: 'nothing' }, missing))
  const newest = known.at(-1)
  const rates = known.map(({ rate }) => rate)
  const extent = `between ${percent(Math.min(...rates))} and ${percent(Math.max(...rates))}`
  const text = `${percent(newest.rate)} of ${newest.whole} in the ${GRAINS[grain]} of ${newest.start}; ${extent} since ${known[0].start}.`
  return element(
    'article',
    { class: 'multiple' },
    head,
    lineOf(points, colour, `${title} by the ${GRAINS[grain]}: ${text}`),
    element('p', { class: 'quiet' }, text, note),
  )
}

export function showTrends(place, { buckets, grain }) {
  fill(place, element('div', { class: 'multiples' }, ...METRICS.map((metric) => multiple(metric, buckets, grain))))
}

function cellOf({ returned, rate }) {
  if (rate === null) return element('td', { class: 'yet' }, 'not yet')
  const cell = element('td', { style: `--share: ${Math.round(Math.min(1, rate) * 100)}%` })
  cell.append(element('b', {}, percent(rate)), element('span', { class: 'quiet' }, ` ${count(returned)}`))
  return cell
}

const heading = (text, more = {}) => element('th', { scope: 'col', ...more }, text)

export function showCohorts(place, { cohorts }, identity) {
  if (!cohorts.length) {
    fill(place, element('p', { class: 'nothing' }, 'Nobody has ordered yet.'))
    return
  }
  const rows = cohorts.map(({ month: begun, buyers, windows }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, month.format(new Date(begun))),
      element('td', {}, count(buyers)),
      ...windows.map(cellOf),
    ),
  )
  const head = ['First order', 'Buyers', '30 days', '60 days', '90 days'].map((text) => heading(text))
  const table = element(
    'table',
    { class: 'cohorts' },
    element(
      'caption',
      { class: 'hidden' },
      'Buyers by the month of their first order, and how many ordered again in time',
    ),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  )
  fill(
    place,
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Cohorts' }, table),
    coverageOf(identity),
  )
}
