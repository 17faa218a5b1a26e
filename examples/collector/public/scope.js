// What is looked at: shop, period, filters and the open moment, all of it in the address, so that a link shows the same.

const HOUR_MS = 3_600_000
export const PERIODS = {
  '24 h': 24 * HOUR_MS,
  '7 d': 168 * HOUR_MS,
  '30 d': 720 * HOUR_MS,
  '90 d': 2160 * HOUR_MS,
  all: null,
}
export const FILTERS = ['source', 'device', 'page', 'product', 'stage']
const FIELDS = ['shop', 'since', 'until', ...FILTERS, 'moment']
const DATE = /^\d{4}-\d{2}-\d{2}$/

function readChoice() {
  const query = new URLSearchParams(location.search)
  const choice = Object.fromEntries(FIELDS.map((field) => [field, query.get(field) ?? '']))
  for (const day of ['since', 'until']) if (!DATE.test(choice[day])) choice[day] = ''
  const period = query.get('period') ?? 'all'
  const isPreset = Object.hasOwn(PERIODS, period) && !choice.since && !choice.until
  return { ...choice, period: isPreset ? period : 'all' }
}

/** What others keep in the address stays there. */
function addressOf(choice) {
  const query = new URLSearchParams(location.search)
  for (const field of [...FIELDS, 'period']) query.delete(field)
  for (const field of FIELDS) if (choice[field]) query.set(field, choice[field])
  if (choice.period !== 'all') query.set('period', choice.period)
  return query.size ? `?${query}` : location.pathname
}

/** The parameters of a question to the collector. */
function queryOf(choice) {
  const query = new URLSearchParams()
  for (const field of ['shop', 'since', 'until', ...FILTERS]) if (choice[field]) query.set(field, choice[field])
  const length = PERIODS[choice.period]
  if (length) query.set('since', new Date(Date.now() - length).toISOString())
  return query
}

export const isNarrowed = ({ period, moment: _, ...fields }) => period !== 'all' || Object.values(fields).some(Boolean)

export function createScope(onChange) {
  let choice = readChoice()
  const set = (next) => {
    const before = choice
    choice = next
    onChange(choice, before)
  }
  addEventListener('popstate', () => set(readChoice()))
  return {
    choice: () => choice,
    query: () => queryOf(choice),
    change(more) {
      const next = { ...choice, ...more }
      const address = addressOf(next)
      if (address === (location.search || location.pathname)) return
      history.pushState(null, '', address)
      set(next)
    },
    clear() {
      this.change({ ...Object.fromEntries(FIELDS.map((field) => [field, ''])), period: 'all' })
    },
  }
}
