// How far people can be followed, said beside each figure that a browser's memory bounds.
import { element } from './dom.js'
import { percent, plural } from './format.js'

export function coverageOf(identity) {
  if (!identity?.visitors) return null
  const { visitors, known, events, nameless } = identity
  const parts = [`${percent(known / visitors)} of ${plural(visitors, 'visitor')} known as customers`]
  if (nameless) parts.push(`${percent(nameless / events)} of touchpoints without a visitor`)
  return element(
    'p',
    { class: 'quiet coverage' },
    `${parts.join(', ')}. Browsers forget, and who comes back on another one counts as new: the true figures are at least these.`,
  )
}
