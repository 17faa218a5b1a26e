// Experiments: how often each variant wins each moment, and what may be concluded today.
import { element, fill } from './dom.js'
import { count, plural } from './format.js'
import { colourOf, shortName } from './moments.js'
import { rangeOf, rangesOf } from './ranges.js'

const VERDICTS = { more: '▲ ', less: '▼ ', same: '= ', open: '' }

function momentOf({ id, half, variants, comparisons }) {
  const ranges = variants.map((tried) => rangeOf(tried.variant, tried, { colour: colourOf(id), what: 'shoppers' }))
  return element(
    'li',
    { class: 'fact' },
    element('h4', {}, element('span', { class: 'chip', style: `--moment: ${colourOf(id)}` }, shortName({ id, half }))),
    rangesOf(...ranges),
    ...comparisons.map(({ verdict, sentence }) =>
      element('p', { class: verdict === 'open' ? 'sentence quiet' : 'sentence told' }, VERDICTS[verdict], sentence),
    ),
  )
}

function experimentOf({ shop, experiment, since, variants, mixed, split, moments }) {
  const shoppers = variants.map(({ variant, shoppers: seen }) => `${variant} ${count(seen)}`).join(', ')
  const left = mixed
    ? ` ${plural(mixed, 'shopper')} saw more than one variant and ${mixed === 1 ? 'is' : 'are'} left out.`
    : ''
  return element(
    'article',
    { class: 'experiment' },
    element('h3', {}, experiment, element('span', { class: 'quiet' }, ` in ${shop}, since ${since.slice(0, 10)}`)),
    element('p', { class: 'quiet' }, `Shoppers: ${shoppers}.${left}`),
    element('p', { class: split.mismatch ? 'sentence alarm' : 'quiet' }, split.mismatch ? '⚠ ' : '', split.sentence),
    moments.length
      ? element('ul', { class: 'facts three' }, ...moments.map(momentOf))
      : element('p', { class: 'nothing' }, 'No moment of these shoppers is decided yet.'),
  )
}

export function showExperiments(place, { experiments }) {
  if (!experiments.length) {
    fill(
      place,
      element('p', { class: 'nothing' }, 'No experiment was seen. Say which variant a page shows: '),
      element('pre', {}, "tracker.track('view_experiment', { experiment: 'hero', variant: 'b' })"),
    )
    return
  }
  const note =
    'The intervals hold however often you look. A shopper counts from the first exposure on, once for each moment, when its visit or cart is over.'
  fill(place, ...experiments.map(experimentOf), element('p', { class: 'quiet' }, note))
}
