// Makes properties what the wire format asks for: a field that cannot be made right is left out, and the event stays.

type Fields = Readonly<Record<string, unknown>>
type Fit = (value: unknown) => unknown

const MAX_AMOUNT = 1e12
const MAX_COUNT = 1e6
const NUMBER = /^\s*-?\d+(\.\d+)?\s*$/

const text: Fit = (value) => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : undefined
}
const amount: Fit = (value) => {
  const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value
  return typeof number === 'number' && Math.abs(number) <= MAX_AMOUNT ? number : undefined
}
const count: Fit = (value) => {
  const number = amount(value)
  return typeof number === 'number' && number >= 0 && number <= MAX_COUNT ? number : undefined
}
const whole: Fit = (value) => (Number.isInteger(count(value)) ? count(value) : undefined)
const oneToFive: Fit = (value) => {
  const number = whole(value) as number | undefined
  return number !== undefined && number >= 1 && number <= 5 ? number : undefined
}
const currency: Fit = (value) => {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return /^[A-Z]{3}$/.test(code) ? code : undefined
}
const yesNo: Fit = (value) => (typeof value === 'boolean' ? value : undefined)
const among =
  (words: string): Fit =>
  (value) =>
    words.split(' ').includes(value as string) ? value : undefined
const each =
  (fits: Readonly<Record<string, Fit>>): Fit =>
  (value) =>
    Array.isArray(value)
      ? value.filter((one) => typeof one === 'object' && one !== null).map((one) => fitted(one, fits))
      : undefined

const named = (names: string, how: Fit): Record<string, Fit> =>
  Object.fromEntries(names.split(' ').map((name) => [name, how]))

const ITEM: Readonly<Record<string, Fit>> = {
  ...named(
    'item_id item_name item_brand item_category item_category2 item_category3 item_category4 item_category5 item_variant item_list_id item_list_name affiliation coupon location_id promotion_id promotion_name creative_name creative_slot',
    text,
  ),
  ...named('price discount', amount),
  quantity: count,
  index: whole,
}
const FIELDS: Readonly<Record<string, Fit>> = {
  ...named(
    'item_id coupon item_list_id item_list_name promotion_id promotion_name creative_name creative_slot search_term value_id experiment variant shipping_tier payment_type transaction_id checkout_id step method reason',
    text,
  ),
  ...named('value tax shipping', amount),
  ...named('cart_quantity days', count),
  results: whole,
  score: oneToFive,
  rating: oneToFive,
  currency,
  new_customer: yesNo,
  about: among('zmot fmot smot tmot umot smot/purchase smot/experience'),
  items: each(ITEM),
}
const VITAL: Readonly<Record<string, Fit>> = { rating: among('good needs-improvement poor'), value: count }

/** What an event says nothing without. */
const NEEDS: Readonly<Record<string, string>> = {
  web_vital: 'metric value rating',
  view_value: 'value_id',
  view_experiment: 'experiment variant',
  survey_response: 'score',
}

function fitted(fields: Fields, fits: Readonly<Record<string, Fit>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    const how = Object.hasOwn(fits, key) ? fits[key] : undefined
    const right = how ? how(value) : value
    if (right !== undefined) kept[key] = right
  }
  return kept
}

/** @throws TypeError that names what is missing, where the event says nothing without it. */
export function tidy(name: string, properties: Fields): Record<string, unknown> {
  if (name.startsWith('custom:')) return { ...properties }
  const tidied = fitted(properties, name === 'web_vital' ? VITAL : FIELDS)
  const missing = (NEEDS[name] ?? '').split(' ').filter((key) => key && tidied[key] === undefined)
  if (missing.length) throw new TypeError(`kairos: ${name} needs ${missing.map((key) => `\`${key}\``).join(' and ')}`)
  return tidied
}
