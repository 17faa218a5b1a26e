// The journey map: asks, shows, and asks again when something changed.
import { createChoosers, queryOf } from './choosers.js'
import { ask, listen, oneAtATime } from './data.js'
import { byId } from './dom.js'
import { showEmpty, showNothing } from './empty.js'
import { plural } from './format.js'
import { showLive, showLosses } from './live.js'
import { showMetrics } from './metrics.js'
import { milestonesOf } from './milestones.js'
import { createCards, keyOf } from './moments.js'
import { createRiver } from './river.js'
import { showStages, showTouchpoints } from './touchpoints.js'

const LATEST = 14

const river = createRiver(byId('river'))
const cards = createCards(byId('moments'), (key) => {
  state.chosen = key
  if (state.journey) show(state.journey)
})
const state = { journey: null, chosen: null }

function summaryOf({ events, visitors, visits, orders }) {
  const parts = [
    plural(events, 'touchpoint'),
    plural(visitors, 'visitor'),
    plural(visits, 'visit'),
    plural(orders, 'order'),
  ]
  return parts.join(' · ')
}

/** Until one is chosen, the moment with the most touchpoints. */
function chosenOf(moments) {
  const weight = ({ touchpoints }) => touchpoints.reduce((sum, t) => sum + t.count, 0)
  const busiest = [...moments].sort((a, b) => weight(b) - weight(a))[0]
  return moments.find((m) => keyOf(m) === state.chosen) ?? busiest
}

function show(journey) {
  const { moments, totals } = journey
  const milestones = milestonesOf(moments)
  const chosen = chosenOf(moments)
  byId('summary').textContent = summaryOf(totals)
  river.show(moments, milestones)
  cards.show(moments, keyOf(chosen), milestones)
  showMetrics(byId('metrics'), journey)
  showTouchpoints(byId('touchpoints'), byId('touchpoints-note'), chosen)
  showStages(byId('stages'), journey.stages)
  showLosses(byId('losses'), journey)
}

function showWhich(journey, shops) {
  const any = shops.length > 0
  const { events, automated } = journey.totals
  const here = events > 0
  byId('map').hidden = !here
  byId('empty').hidden = here
  if (!any) {
    byId('summary').textContent = 'waiting for the first touchpoint'
    showEmpty(byId('empty'))
  } else if (!here) {
    byId('summary').textContent = 'nothing here'
    showNothing(byId('empty'), automated, choosers.showAll)
  }
  return here
}

const refresh = oneAtATime(async () => {
  const query = queryOf(choosers.choice())
  const latest = new URLSearchParams({ limit: LATEST, ...(query.has('shop') && { shop: query.get('shop') }) })
  try {
    const [journey, { events }, { shops }] = await Promise.all([
      ask('journey', query),
      ask('events', latest),
      ask('shops'),
    ])
    state.journey = journey
    choosers.showShops(shops)
    if (!showWhich(journey, shops)) return
    show(journey)
    showLive(byId('live'), events)
  } catch (error) {
    showState('lost', error.message)
  }
})

function showState(name, title = '') {
  const pulse = byId('pulse')
  pulse.className = `pulse ${name}`
  pulse.textContent = name === 'lost' ? 'no answer' : name
  pulse.title = title
}

const choosers = createChoosers(byId('shop'), byId('period'), refresh)
listen(refresh, showState)
refresh()
