// What is said while a question takes long, and where it is not answered.
import { element, fill } from './dom.js'

/** Sooner it would flicker. */
const PATIENCE_MS = 500

/** Marks a place as busy while the newest task runs, and tells after a while that it still does. */
export function createBusy(place, line) {
  let newest = 0
  return async (task) => {
    const mine = ++newest
    place.setAttribute('aria-busy', 'true')
    const timer = setTimeout(() => {
      if (mine === newest) line.hidden = false
    }, PATIENCE_MS)
    try {
      return await task()
    } finally {
      clearTimeout(timer)
      if (mine === newest) {
        line.hidden = true
        place.removeAttribute('aria-busy')
      }
    }
  }
}

function adviceOf({ status, message }) {
  if (status === 400) return ['This cannot be asked', `${message}.`, 'Clear all filters']
  if (status === 401 || status === 403) return ['The map is locked', 'Its password is asked for again.', 'Log in']
  if (status)
    return ['The collector could not answer', `It said: ${message}. Its log tells more; try again.`, 'Try again']
  return [
    'The collector does not answer',
    'Is it running, and is this computer online? The page asks again by itself.',
    'Try again',
  ]
}

export function showProblem(place, error, { onRetry, onClear }) {
  const [title, text, what] = adviceOf(error)
  const act = error.status === 400 ? onClear : error.status === 401 ? () => location.reload() : onRetry
  const button = element('button', { type: 'button', class: 'plain' }, what)
  button.addEventListener('click', act)
  fill(place, element('div', {}, element('h2', {}, title), element('p', {}, text)), button)
  place.hidden = false
}
