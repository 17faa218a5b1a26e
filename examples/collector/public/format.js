// Figures and times as people read them.

const whole = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
]

export const count = (number) => whole.format(number)
export const compact = (number) => short.format(number)

export function percent(rate) {
  if (rate === null) return '–'
  const shown = rate * 100
  return `${shown > 0 && shown < 10 ? shown.toFixed(1) : Math.round(shown)} %`
}

export function duration(ms) {
  if (ms === null) return '–'
  if (ms < 1000) return ms === 0 ? 'at once' : '< 1 s'
  const [unit, length] = UNITS.find(([, each]) => ms >= each) ?? UNITS[3]
  const amount = ms / length
  return `${amount < 10 && unit !== 's' ? amount.toFixed(1).replace(/\.0$/, '') : Math.round(amount)} ${unit}`
}

export function ago(iso, now = Date.now()) {
  const past = now - Date.parse(iso)
  if (past < 5000) return 'now'
  if (past > 30 * 86_400_000) return iso.slice(0, 10)
  const [unit, length] = UNITS.find(([, each]) => past >= each) ?? ['s', 1000]
  return `${Math.floor(past / length)} ${unit} ago`
}

export const plural = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`
