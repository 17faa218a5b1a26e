// Speed, value and offers: who decided for the shop, with and without. What goes together, never what brings it about.
import { coverageOf } from './coverage.js'
import { element, fill } from './dom.js'
import { rangeOf, rangesOf } from './ranges.js'

const RATINGS = {
  good: { label: 'good', colour: 'var(--won)' },
  'needs-improvement': { label: 'needs improvement', colour: 'var(--mark)' },
  poor: { label: 'poor', colour: 'var(--lost)' },
}
const METRICS = { LCP: 'main content is there', INP: 'answers a tap', CLS: 'nothing jumps' }

const fact = (title, more, ranges, sentence) =>
  element(
    'li',
    { class: 'fact' },
    element('h3', {}, title, more ? element('span', { class: 'quiet' }, ` ${more}`) : ''),
    ranges,
    element('p', { class: 'sentence' }, sentence),
  )
const facts = (...rows) => element('ul', { class: 'facts' }, ...rows)
const nothing = (text) => element('p', { class: 'nothing' }, text)

export function showSpeed(place, { speed }) {
  if (!speed.some(({ ratings }) => ratings.some(({ decided }) => decided))) {
    fill(place, nothing('No visit has told how fast its pages were: they tell it as web_vital.'))
    return
  }
  const rows = speed.map(({ metric, ratings, sentence }) => {
    if (!ratings.some(({ decided }) => decided)) return fact(metric, METRICS[metric], null, sentence)
    const ranges = ratings.map((tally) => rangeOf(RATINGS[tally.rating].label, tally, RATINGS[tally.rating]))
    return fact(metric, METRICS[metric], rangesOf(...ranges), sentence)
  })
  fill(place, facts(...rows))
}

const beside = (one, what) => {
  const ranges = [
    rangeOf('with', one.with, { what }),
    rangeOf('without', one.without, { colour: 'var(--quiet)', what }),
  ]
  return rangesOf(...ranges)
}

export function showValues(place, { values }) {
  if (!values.length) {
    fill(place, nothing('No value proposition was seen: mark one in the page with data-kairos-value.'))
    return
  }
  fill(place, facts(...values.map((value) => fact(value.name, '', beside(value, 'visits'), value.sentence))))
}

const nameOf = (name) => (name === null ? 'Any offer' : name || '(an offer without a name)')

export function showOffers(place, { offers }, identity) {
  if (!offers.length) {
    fill(
      place,
      nothing('No customer was shown an offer before a decision: promotions and coupons are found by themselves.'),
    )
    return
  }
  const rows = offers.map((offer) => fact(nameOf(offer.name), '', beside(offer, 'returns'), offer.sentence))
  fill(place, facts(...rows), coverageOf(identity))
}
