// How a rate differs from that of the period before: a sign, a number and words, so that no colour is needed to read it.
import { element } from './dom.js'
import { percent } from './format.js'

/** Undefined where there is no period before. */
export function changeOf(rate, before, { isGood = true } = {}) {
  if (before === undefined || (before === null && rate === null)) return null
  if (before === null) return element('span', { class: 'change' }, 'none before')
  if (rate === null) return element('span', { class: 'change' }, `${percent(before)} before`)
  const points = Math.round((rate - before) * 1000) / 10
  const [mark, word] = points > 0 ? ['▲ +', 'up'] : points < 0 ? ['▼ −', 'down'] : ['= ', 'unchanged,']
  const kind = points === 0 ? '' : points > 0 === isGood ? ' better' : ' worse'
  const size = Math.abs(points).toFixed(1)
  return element(
    'span',
    { class: `change${kind}`, title: `${percent(before)} in the period before` },
    element('span', { 'aria-hidden': 'true' }, `${mark}${size} pts`),
    element('span', { class: 'hidden' }, `${word} ${size} points from ${percent(before)} in the period before`),
  )
}
