// The bar of filters: period, shop, and what chooses shoppers.
import { byId, element, fill } from './dom.js'
import { compact, plural } from './format.js'
import { FILTERS, isNarrowed, PERIODS } from './scope.js'

const ALL = {
  shop: 'all shops',
  source: 'all sources',
  device: 'all devices',
  page: 'all pages',
  product: 'all products',
  stage: 'all stages',
}
const STAGES = ['prospect', 'buyer', 'loyal', 'advocate']
const MAX_LABEL_CHARACTERS = 80

const short = (text) => (text.length > MAX_LABEL_CHARACTERS ? `${text.slice(0, MAX_LABEL_CHARACTERS - 1)}…` : text)

function optionOf({ value, label, touchpoints }) {
  const name = short(label || value)
  return element('option', { value }, touchpoints === undefined ? name : `${name} (${compact(touchpoints)})`)
}

export function createFilters(scope) {
  const selects = new Map(['shop', ...FILTERS].map((name) => [name, byId(name)]))
  const days = new Map(['since', 'until'].map((name) => [name, byId(name)]))
  const periods = byId('period')
  const clear = byId('clear')
  const fold = byId('fold')

  for (const period of Object.keys(PERIODS)) {
    const input = element('input', { type: 'radio', name: 'period', value: period })
    input.addEventListener('change', () => scope.change({ period, since: '', until: '' }))
    periods.append(element('label', {}, input, element('span', {}, period)))
  }
  for (const [name, select] of selects) select.addEventListener('change', () => scope.change({ [name]: select.value }))
  for (const [name, input] of days) {
    input.addEventListener('change', () => scope.change({ [name]: input.value, period: 'all' }))
  }
  clear.addEventListener('click', () => scope.clear())
  fold.addEventListener('click', () => {
    fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'))
  })

  /** What is chosen can be read, also where nothing of it is in the period. */
  function offer(name, choices) {
    const chosen = scope.choice()[name]
    const known = choices.some(({ value }) => value === chosen)
    const all = chosen && !known ? [...choices, { value: chosen }] : choices
    const select = selects.get(name)
    fill(select, element('option', { value: '' }, ALL[name]), ...all.map(optionOf))
    select.value = chosen
  }

  function showChosen() {
    const choice = scope.choice()
    const isDated = choice.since || choice.until
    for (const input of periods.querySelectorAll('input')) input.checked = !isDated && input.value === choice.period
    for (const [name, input] of days) input.value = choice[name]
    for (const [name, select] of selects) {
      select.value = choice[name]
      select.classList.toggle('chosen', Boolean(choice[name]))
    }
    clear.hidden = !isNarrowed(choice)
    const count =
      ['shop', ...FILTERS].filter((name) => choice[name]).length + (isDated || choice.period !== 'all' ? 1 : 0)
    fold.textContent = count ? `Filters (${count} set)` : 'Filters'
    const { since, until } = choice
    days.get('since').max = until
    days.get('until').min = since
    byId('dates-note').textContent = since && until && since > until ? 'The first day is after the last.' : ''
  }

  return {
    showChosen,
    showShops: (shops) => {
      offer(
        'shop',
        shops.map(({ shop }) => ({ value: shop })),
      )
      selects.get('shop').title = plural(shops.length, 'shop')
    },
    showChoices(choices) {
      for (const name of FILTERS)
        offer(name, name === 'stage' ? STAGES.map((value) => ({ value })) : (choices[name] ?? []))
      showChosen()
    },
  }
}
