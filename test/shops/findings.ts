// What arrived against what the shopper did: what is missing, what is wrong, what nobody did.
import type { Check, Expected, Journey, Wish } from './expected.ts'
import type { Told } from './replay.ts'

/** They come with any page, or by the clock. */
const ALWAYS = ['session_start', 'engage', 'bounce', 'web_vital', 'return_visit']

const print = (value: unknown): string => {
  const text = JSON.stringify(value, (_, one) => (typeof one === 'function' ? `<${one.name}>` : one)) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}...` : text
}

/** Where a value is not as wished. */
function misses(value: unknown, wish: Wish, path: string): string[] {
  if (typeof wish === 'function') return (wish as Check)(value) ? [] : [`${path} is ${print(value)}, not ${wish.name}`]
  if (Array.isArray(wish)) {
    const given = Array.isArray(value) ? value : []
    if (given.length !== wish.length)
      return [`${path} has ${given.length} entries, not ${wish.length}: ${print(value)}`]
    return wish.flatMap((one, index) => misses(given[index], one, `${path}[${index}]`))
  }
  if (typeof wish === 'object') {
    const given = (typeof value === 'object' && value) || {}
    return Object.entries(wish).flatMap(([name, one]) =>
      misses((given as Record<string, unknown>)[name], one, `${path}.${name}`),
    )
  }
  return value === wish ? [] : [`${path} is ${print(value)}, not ${print(wish)}`]
}

const missesOf = ({ event }: Told, { name, properties = {} }: Expected): string[] =>
  misses(event.properties, properties, name)

function pageFindings(of: Told[], pages: string[], mayRoute: boolean): string[] {
  const kinds = of
    .filter(({ event }) => event.name === 'page_view')
    .map(({ event }) => String(event.properties.page_kind))
  const seen = kinds.join(', ')
  const wanted = pages.join(', ')
  if (seen === wanted || (mayRoute && kinds.length === pages.length + 1 && (!pages.length || seen.startsWith(wanted))))
    return []
  return [`pages: ${seen || 'none'}, not ${wanted || 'none'}`]
}

/** By step, each finding in words; a step with none has an empty list. */
export function findingsOf(told: Told[], journey: Journey): Map<string, string[]> {
  const steps = Object.keys(journey)
  const findings = new Map(steps.map((step): [string, string[]] => [step, []]))
  const left = told.filter(({ event }) => event.name !== 'page_view' && !ALWAYS.includes(event.name))
  const take = (fits: (one: Told) => boolean): Told | undefined => {
    const index = left.findIndex(fits)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  for (const [index, step] of steps.entries()) {
    const { events = [], pages = [], mayRoute = false } = journey[step] ?? {}
    const found = findings.get(step) ?? []
    found.push(
      ...pageFindings(
        told.filter((one) => one.step === step),
        pages,
        mayRoute,
      ),
    )
    for (const expected of events) {
      const since = expected.since === undefined ? index : steps.indexOf(expected.since)
      const isNear = (one: Told): boolean =>
        one.event.name === expected.name && steps.indexOf(one.step) >= since && steps.indexOf(one.step) <= index
      if (take((one) => isNear(one) && !missesOf(one, expected).length)) continue
      const other = take(isNear)
      if (other) found.push(...missesOf(other, expected).map((miss) => `${miss} (found: ${other.event.found})`))
      else if (!expected.isFree) found.push(`no ${expected.name} ${print(expected.properties)}`)
    }
  }
  for (const { step, event } of left)
    findings
      .get(step)
      ?.push(`${event.name} came though nobody did it: ${print(event.properties)} (found: ${event.found})`)
  return findings
}
