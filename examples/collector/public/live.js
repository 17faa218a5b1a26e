// The latest touchpoints, newest first, and what was lost on purpose.
import { element, fill } from './dom.js'
import { ago, count } from './format.js'
import { colourOf, shortName } from './moments.js'

/** An event of a shop's own may say anything anywhere; what is no word or number is not shown. */
const word = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function detailOf({ name, properties, page_title, page_kind }) {
  const item = properties.items?.[0]
  const money = [word(properties.value), word(properties.currency)].filter(Boolean).join(' ')
  const kind = word(properties.source?.kind)
  const source = name === 'session_start' && kind ? `from ${kind}` : ''
  const product = word(item?.item_name) || word(item?.item_id)
  const parts = [source, product, money, word(properties.search_term), page_title ?? page_kind]
  return parts.filter(Boolean).slice(0, 2).join(' · ')
}

function row(event) {
  const { name, moment, half, why, visitor, time, received, actor, clock, shop } = event
  const when = clock === 'backfill' ? time : received
  const chip = moment
    ? element('span', { class: 'chip', style: `--moment: ${colourOf(moment)}` }, shortName({ id: moment, half }))
    : element('span', { class: 'chip none' }, 'none')
  const who = visitor ? `visitor ${visitor.slice(0, 8)}` : 'anonymous'
  const marks = actor === 'human' ? who : `${who} (${actor})`
  return element(
    'li',
    { class: actor === 'human' ? '' : 'automated' },
    element(
      'span',
      { class: 'what' },
      element('code', {}, name),
      element('span', { class: 'detail' }, detailOf(event)),
    ),
    element(
      'span',
      { class: 'belongs' },
      chip,
      element('span', { class: 'why', title: 'the rule that said so' }, why ?? ''),
    ),
    element('span', { class: 'who quiet', title: shop }, marks),
    element('time', { datetime: time, title: time }, ago(when)),
  )
}

export const showLive = (list, events) => fill(list, ...events.map(row))

export function showLosses(place, { dropped, rejected, totals }) {
  const lost = dropped.reduce((sum, drop) => sum + drop.count, 0)
  const reasons = dropped.map(({ reason, count: number }) => `${reason} ${count(number)}`).join(', ')
  const quarantine = element('a', { href: 'api/quarantine' }, 'see why')
  fill(
    place,
    element('li', {}, element('b', {}, count(lost)), ` dropped in browsers${reasons ? ` (${reasons})` : ''}`),
    element('li', {}, element('b', {}, count(rejected)), ' rejected here ', ...(rejected ? [quarantine] : [])),
    element('li', {}, element('b', {}, count(totals.automated)), ' of crawlers and robots'),
  )
}
