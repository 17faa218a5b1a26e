// One visitor's journey as a line of touchpoints and moments; saved as JSON, and erased with the shop's secret key.
import { ask } from './data.js'
import { byId, element, fill } from './dom.js'
import { plural } from './format.js'
import { colourOf, shortName } from './moments.js'

/** As many as the collector gives at once. */
const ALL = 100_000
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })
const when = (iso) => element('time', { datetime: iso, title: iso }, moment.format(new Date(iso)))

const chip = (event) =>
  event.moment
    ? element(
        'span',
        { class: 'chip', style: `--moment: ${colourOf(event.moment)}` },
        shortName({ id: event.moment, half: event.half }),
      )
    : element('span', { class: 'chip none' }, 'none')

const query = ({ id, shop }, more = {}) => new URLSearchParams({ id, ...(shop && { shop }), ...more })

function deviceOf({ visitor, person, shop, touchpoints, visits, first_at, last_at, form, language }) {
  const what = [form, language].filter(Boolean).join(', ')
  const whose = person === visitor ? '' : `, customer ${person}`
  const text = `${plural(touchpoints, 'touchpoint')} in ${plural(visits, 'visit')}, ${first_at.slice(0, 10)} to ${last_at.slice(0, 10)}`
  return element(
    'li',
    {},
    element('code', {}, visitor),
    element('span', { class: 'quiet' }, ` in ${shop}${whose}${what ? `, ${what}` : ''}: ${text}`),
  )
}

const stageOf = ({ stage, cycle, orders }) => `${stage}, cycle ${cycle}, ${plural(orders, 'order')}`

function momentRow(record) {
  const { opened_at, decided_at, outcome, why, cycle, recovered } = record
  const text = [`cycle ${cycle}`, why, recovered ? 'recovered' : ''].filter(Boolean).join(' · ')
  const end = decided_at && decided_at !== opened_at ? element('span', {}, ' → ', when(decided_at)) : ''
  return element(
    'li',
    { class: outcome },
    element('span', { class: 'time' }, when(opened_at), end),
    chip(record),
    element('b', { class: 'outcome' }, outcome),
    element('span', { class: 'quiet' }, text),
  )
}

/** What an event holds, opened on demand: any of it may be long, and all of it is text. */
function touchpointRow(event, severalDevices) {
  const { name, time, why, page_title, page_kind, actor, visitor, from_server } = event
  const marks = [
    page_title ?? page_kind,
    actor === 'human' ? '' : actor,
    from_server && !visitor ? 'told by the shop’s server' : '',
    severalDevices && visitor ? `on ${visitor.slice(0, 8)}` : '',
  ]
  const details = element('details', {}, element('summary', {}, element('code', {}, name)))
  details.addEventListener('toggle', () => {
    if (details.children.length === 1) details.append(element('pre', {}, JSON.stringify(event, null, 2)))
  })
  return element(
    'li',
    {},
    element('span', { class: 'time' }, when(time)),
    chip(event),
    details,
    element('span', { class: 'quiet' }, [why, ...marks].filter(Boolean).join(' · ')),
  )
}

function show(who, { devices, stages, moments, events, more }) {
  const any = devices.length > 0 || events.length > 0
  byId('person').hidden = !any
  byId('nothing').hidden = any
  byId('nothing').textContent = 'Nothing is kept under this id.'
  byId('summary').textContent = any ? who.id : 'Nothing here.'
  byId('stage').textContent = stages.map(stageOf).join('; ')
  fill(byId('devices'), ...devices.map(deviceOf))
  fill(byId('moments'), ...moments.map(momentRow))
  byId('touchpoints-note').textContent = more
    ? `the newest ${plural(events.length, 'touchpoint')}; the file below has them all`
    : plural(events.length, 'touchpoint')
  fill(byId('touchpoints'), ...events.map((event) => touchpointRow(event, devices.length > 1)))
  byId('export').href = `api/visitor?${query(who, { limit: ALL })}`
}

function read() {
  const given = new URLSearchParams(location.search)
  return { id: given.get('id') ?? '', shop: given.get('shop') ?? '' }
}

async function refresh() {
  const who = read()
  byId('id').value = who.id
  byId('shop').value = who.shop
  if (!who.id) return
  byId('main').setAttribute('aria-busy', 'true')
  try {
    show(who, await ask('visitor', query(who)))
  } catch (error) {
    byId('person').hidden = true
    byId('nothing').hidden = false
    byId('nothing').textContent = `This could not be answered: ${error.message}.`
  } finally {
    byId('main').removeAttribute('aria-busy')
  }
}

byId('find').addEventListener('submit', (event) => {
  event.preventDefault()
  history.pushState(null, '', `?${query({ id: byId('id').value, shop: byId('shop').value })}`)
  byId('answer').textContent = ''
  refresh()
})
addEventListener('popstate', refresh)

async function eraseWith(secret, { id, shop }) {
  const inShop = shop ? `?${new URLSearchParams({ shop })}` : ''
  const response = await fetch(`v1/visitors/${encodeURIComponent(id)}${inShop}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${secret}` },
  })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) throw new Error(body.why ?? `the collector answered ${response.status}`)
  return body
}

byId('erase').addEventListener('submit', async (event) => {
  event.preventDefault()
  const who = read()
  const secret = byId('secret').value
  if (byId('confirm').value !== who.id) {
    byId('answer').textContent = 'Nothing was erased: what was typed is not the id.'
    return
  }
  byId('secret').value = ''
  byId('confirm').value = ''
  try {
    const { visitors, events } = await eraseWith(secret, who)
    await refresh()
    byId('answer').textContent = `Erased: ${plural(visitors, 'visitor')}, ${plural(events, 'touchpoint')}.`
  } catch (error) {
    byId('answer').textContent = `Nothing was erased: ${error.message}.`
  }
})

refresh()
