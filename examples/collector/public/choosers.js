// Which shop and which period: kept in the address, so that a reload or a link shows the same.
import { element, fill } from './dom.js'

const HOUR_MS = 3_600_000
const PERIODS = { '24 h': 24 * HOUR_MS, '7 d': 168 * HOUR_MS, '30 d': 720 * HOUR_MS, all: null }

function readChoice() {
  const query = new URLSearchParams(location.search)
  const period = query.get('period') ?? 'all'
  return { shop: query.get('shop') ?? '', period: period in PERIODS ? period : 'all' }
}

function keepChoice({ shop, period }) {
  const query = new URLSearchParams({ ...(shop && { shop }), ...(period !== 'all' && { period }) })
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname)
}

export function queryOf({ shop, period }) {
  const length = PERIODS[period]
  const since = length === null ? {} : { since: new Date(Date.now() - length).toISOString() }
  return new URLSearchParams({ ...since, ...(shop && { shop }) })
}

export function createChoosers(shopSelect, periodSet, onChange) {
  let choice = readChoice()
  const change = (more) => {
    choice = { ...choice, ...more }
    keepChoice(choice)
    for (const input of periodSet.querySelectorAll('input')) input.checked = input.value === choice.period
    onChange(choice)
  }
  for (const period of Object.keys(PERIODS)) {
    const input = element('input', { type: 'radio', name: 'period', value: period, checked: period === choice.period })
    input.addEventListener('change', () => change({ period }))
    periodSet.append(element('label', {}, input, element('span', {}, period)))
  }
  shopSelect.addEventListener('change', () => change({ shop: shopSelect.value }))
  return {
    choice: () => choice,
    showAll: () => change({ period: 'all', shop: '' }),
    showShops(shops) {
      const names = new Set([...shops.map(({ shop }) => shop), ...(choice.shop ? [choice.shop] : [])])
      const options = [...names].map((name) => element('option', { value: name }, name))
      fill(shopSelect, element('option', { value: '' }, 'all'), ...options)
      shopSelect.value = choice.shop
    },
  }
}
