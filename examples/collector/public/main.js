// The journey map: asks, shows, and asks again when something changed.
import { ask, listen, oneAtATime } from './data.js'
import { createDetail } from './detail.js'
import { byId } from './dom.js'
import { showEmpty, showNothing } from './empty.js'
import { createFilters } from './filters.js'
import { createFlow } from './flow.js'
import { plural } from './format.js'
import { showLive, showLosses } from './live.js'
import { showMetrics } from './metrics.js'
import { milestonesOf } from './milestones.js'
import { createCards } from './moments.js'
import { createScope } from './scope.js'
import { showStages } from './stages.js'
import { createBusy, showProblem } from './waiting.js'

const LATEST = 10

const scope = createScope((choice, before) => {
  filters.showChosen()
  const { moment: now, ...view } = choice
  const { moment: then, ...former } = before
  if (JSON.stringify(view) !== JSON.stringify(former)) {
    showAnew()
    detail.follow()
  } else if (now !== then) detail.follow()
})
const filters = createFilters(scope)
const detail = createDetail(scope)
const whileBusy = createBusy(byId('main'), byId('progress'))
const flow = createFlow(byId('flow'), byId('flow-table'))
const cards = createCards(byId('moments'), (moment) => scope.change({ moment }))

function summaryOf({ events, visitors, visits, orders }) {
  const parts = [
    plural(events, 'touchpoint'),
    plural(visitors, 'visitor'),
    plural(visits, 'visit'),
    plural(orders, 'order'),
  ]
  return parts.join(' · ')
}

function noteOf({ moments, since, until }) {
  if (!moments[0]?.before) return 'Choose one to see what it is made of.'
  const days = (Date.parse(until ?? new Date().toISOString()) - Date.parse(since)) / 86_400_000
  const length = days < 1.5 ? `${Math.round(days * 24)} hours` : plural(Math.round(days), 'day')
  return `Compared with the ${length} before. Choose one to see what it is made of.`
}

function show(journey) {
  const { moments, totals } = journey
  const milestones = milestonesOf(moments)
  byId('summary').textContent = summaryOf(totals)
  byId('moments-note').textContent = noteOf(journey)
  flow.show(moments, journey.flow, milestones)
  cards.show(moments, milestones)
  showMetrics(byId('metrics'), journey)
  showStages(byId('stages'), journey.stages)
  showLosses(byId('losses'), journey)
  detail.show(moments)
}

function showWhich(journey, shops) {
  const any = shops.length > 0
  const { events, automated } = journey.totals
  const here = events > 0
  byId('loading').hidden = true
  byId('map').hidden = !here
  byId('empty').hidden = here
  if (!any) {
    byId('summary').textContent = 'waiting for the first touchpoint'
    showEmpty(byId('empty'))
  } else if (!here) {
    byId('summary').textContent = 'nothing here'
    showNothing(byId('empty'), automated, () => scope.clear())
  }
  return here
}

/** A table's file is of what is looked at. */
function pointDownloads(query) {
  for (const link of document.querySelectorAll('a[data-table]')) {
    link.href = `api/export/${link.dataset.table}.csv?${query}`
  }
}

async function askAll(signal) {
  const query = scope.query()
  const kept = (names) => new URLSearchParams([...query].filter(([name]) => names.includes(name)))
  const latest = new URLSearchParams([...query, ['limit', LATEST]])
  const asked = [['journey', query], ['choices', kept(['shop', 'since', 'until'])], ['events', latest], ['shops']]
  return Promise.all(asked.map(([path, parameters]) => ask(path, parameters, signal)))
}

const refresh = oneAtATime(async (signal) => {
  try {
    const [journey, choices, { events }, { shops }] = await askAll(signal)
    if (signal.aborted) return
    byId('problem').hidden = true
    filters.showShops(shops)
    filters.showChoices(choices)
    if (!showWhich(journey, shops)) return
    show(journey)
    pointDownloads(scope.query())
    showLive(byId('live'), events)
  } catch (error) {
    if (signal.aborted) return
    byId('loading').hidden = true
    showState('lost', error.message)
    showProblem(byId('problem'), error, { onRetry: showAnew, onClear: () => scope.clear() })
  }
})

/** Another view: what is on its way for the former one is let go. */
const showAnew = () => whileBusy(refresh.anew)

function showState(name, title = '') {
  const pulse = byId('pulse')
  pulse.className = `pulse ${name}`
  pulse.textContent = name === 'lost' ? 'no answer' : name
  pulse.title = title
}

filters.showChosen()
// Where there is no room for the picture, the table is what there is.
byId('flow-details').open = matchMedia('(max-width: 900px)').matches
listen(refresh, showState)
showAnew()
