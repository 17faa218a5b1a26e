// The three metrics, each a tile: the figure, what it is counted from, and its parts.
import { changeOf } from './change.js'
import { element, fill } from './dom.js'
import { asPicture } from './drawing.js'
import { count, percent, plural } from './format.js'
import { colourOf, OUTCOMES } from './moments.js'

const { Plot } = globalThis

function tile(title, value, { unit, change = null }, note, ...more) {
  const figure = element('p', { class: 'figure' }, element('b', {}, value), unit ? ` ${unit} ` : '', change)
  return element(
    'article',
    { class: 'tile' },
    element('h3', {}, title),
    figure,
    ...more,
    element('p', { class: 'quiet' }, note),
  )
}

function bars(rows, colour) {
  const drawing = Plot.plot({
    width: 380,
    height: rows.length * 26 + 4,
    marginLeft: 84,
    marginRight: 60,
    style: { fontSize: '13px' },
    marginTop: 2,
    marginBottom: 2,
    x: { axis: null, domain: [0, 1] },
    y: { label: null, tickSize: 0, domain: rows.map((row) => row.label) },
    marks: [
      Plot.barX(rows, { y: 'label', x: () => 1, fill: 'var(--sunken)', insetTop: 4, insetBottom: 4, rx: 3 }),
      Plot.barX(rows, { y: 'label', x: (row) => row.rate ?? 0, fill: colour, insetTop: 4, insetBottom: 4, rx: 3 }),
      Plot.text(rows, { y: 'label', x: () => 1, text: 'text', dx: 6, textAnchor: 'start', fill: 'var(--ink)' }),
    ],
  })
  return asPicture(drawing, rows.map(({ label, text }) => `${label}: ${text}`).join(', '))
}

function bounceTile({ bounced, visits, rate, before }, fmot) {
  const note =
    rate === null
      ? 'No visit has told yet whether it stayed or left.'
      : `${count(bounced)} of ${plural(visits, 'visit')} left at once and never came to look around.`
  const rows = [
    { label: 'bounced', rate, text: percent(rate), colour: OUTCOMES.lost },
    { label: 'FMOT won', rate: fmot?.win_rate ?? null, text: percent(fmot?.win_rate ?? null), colour: OUTCOMES.won },
  ]
  const change = changeOf(rate, before?.rate, { isGood: false })
  return tile(
    'Bounce rate',
    percent(rate),
    { unit: 'of visits', change },
    note,
    ...(visits ? [bars(rows, (row) => row.colour)] : []),
  )
}

/** Of all answers together; undefined where there is no period before. */
function rateBefore(moments) {
  const before = moments.map((m) => m.before).filter(Boolean)
  if (!before.length) return undefined
  const [positive, answers] = ['positive', 'answers'].map((name) => before.reduce((sum, m) => sum + m[name], 0))
  return answers ? positive / answers : null
}

function satisfactionTile(moments) {
  const asked = moments.filter(({ answers }) => answers > 0)
  const [positive, answers] = ['positive', 'answers'].map((name) => asked.reduce((sum, m) => sum + m[name], 0))
  const rows = asked.map((m) => ({
    label: m.moment.toUpperCase(),
    moment: m.moment,
    rate: m.rate,
    text: percent(m.rate),
  }))
  const note = answers
    ? `${plural(answers, 'answer')}, ${count(positive)} of them 4 or 5.`
    : 'No answers yet: the survey widget asks for one after a moment.'
  const rate = answers ? positive / answers : null
  const parts = rows.length ? bars(rows, (row) => colourOf(row.moment)) : null
  const change = changeOf(rate, rateBefore(moments))
  return tile('Customer satisfaction', percent(rate), { unit: 'answered 4–5', change }, note, ...(parts ? [parts] : []))
}

function retentionTile(windows) {
  const known = windows.filter(({ buyers }) => buyers > 0)
  const longest = known.at(-1)
  const rows = known.map(({ days, rate }) => ({ label: `${days} days`, rate, text: percent(rate) }))
  const note = longest
    ? `${count(longest.returned)} of ${plural(longest.buyers, 'buyer')} that old. Browsers forget: the true figures are at least these.`
    : 'No buyer is 30 days old yet.'
  const figure = longest ? `≥ ${percent(longest.rate)}` : '–'
  const unit = longest ? `bought again within ${longest.days} days` : 'bought again'
  const change = longest ? changeOf(longest.rate, longest.before?.rate) : null
  return tile('Retention', figure, { unit, change }, note, ...(rows.length ? [bars(rows, colourOf('umot'))] : []))
}

const captureLink = () =>
  element(
    'a',
    { class: 'csv', 'data-table': 'capture', href: 'api/export/capture.csv' },
    'CSV',
    element('span', { class: 'hidden' }, ' of the capture rate by day'),
  )

/** Only where the shop's server tells its orders. */
function captureTile({ told, captured, rate, days }) {
  const rows = days.slice(-7).map((day) => ({
    label: day.day.slice(5),
    rate: day.captured / day.told,
    text: `${count(day.captured)} of ${count(day.told)}`,
  }))
  const note = `${count(told - captured)} of ${plural(told, 'order')} that the shop told had no visit that was seen: phone, marketplaces, agents, blockers, no consent.`
  return tile(
    'Capture rate',
    percent(rate),
    { unit: 'of the shop’s orders seen' },
    note,
    bars(rows, colourOf('smot')),
    captureLink(),
  )
}

export function showMetrics(place, { metrics, moments, capture }) {
  const fmot = moments.find(({ id }) => id === 'fmot')
  const { bounce_rate, satisfaction, retention } = metrics
  fill(
    place,
    bounceTile(bounce_rate, fmot),
    satisfactionTile(satisfaction),
    retentionTile(retention),
    ...(capture?.told ? [captureTile(capture)] : []),
  )
}
