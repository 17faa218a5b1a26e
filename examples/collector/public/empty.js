// What to do where there is nothing to show yet.
import { element, fill } from './dom.js'
import { plural } from './format.js'

const step = (title, text, code) =>
  element('li', {}, element('h2', {}, title), element('p', {}, text), ...(code ? [element('pre', {}, code)] : []))

export function showEmpty(place) {
  const endpoint = new URL('v1/touchpoints', document.baseURI).href
  const script = `<script async src="kairos.min.js"\n  data-endpoint="${endpoint}"\n  data-shop="demo" data-consent="granted"></script>`
  fill(
    place,
    element('h1', {}, 'No touchpoints yet'),
    element('p', {}, 'The map fills by itself as they arrive. There are three ways to begin:'),
    element(
      'ol',
      {},
      step(
        'Shop a little',
        'npm start shows the demo storefront too: open it, look at a product, put it into the cart.',
      ),
      step('Put it on your shop', 'One script tag sends to this collector:', script),
      step('Replay real shoppers', 'A clickstream of a real shop, as CSV:', 'npm run replay -- FILE'),
    ),
  )
}

/** There is something, but not here: of another period or shop, or not of people. */
export function showNothing(place, automated, onAll) {
  const [title, text] = automated
    ? [
        'No people yet',
        `${plural(automated, 'touchpoint')} of crawlers and robots came in; they are left out of the map.`,
      ]
    : ['Nothing here', 'There are touchpoints, but none of this period, this shop and these filters.']
  const button = element('button', { type: 'button', class: 'plain' }, 'Show everything')
  button.addEventListener('click', onAll)
  fill(place, element('h1', {}, title), element('p', {}, text), button)
}
