// Says what is wrong with the events that came of a case.
import type { LoggedEvent } from '../support/collector-log.ts'
import type { Acted } from './acting.ts'
import { DEEDS, type ModelCase } from './model.ts'

const says = (event: LoggedEvent, { item, properties }: NonNullable<ModelCase['says']>): string[] => {
  const [told = {}] = (event.properties.items ?? []) as Record<string, unknown>[]
  const differ = (where: Record<string, unknown>, expected: object): string[] =>
    Object.entries(expected)
      .filter(([key, value]) => where[key] !== value)
      .map(
        ([key, value]) => `${event.name} says ${key} ${JSON.stringify(where[key])}, expected ${JSON.stringify(value)}`,
      )
  return [...differ(event.properties, properties ?? {}), ...differ(told, item ?? {})]
}

export interface Verdict {
  /** Told though it was not done, or told twice: worse than what is missed. */
  invented: string[]
  /** Done and not told, or told without what the page says. */
  missed: string[]
}

export const verdictOf = ({ events, fault }: Acted, expected: ModelCase): Verdict => {
  const verdict: Verdict = { invented: [], missed: fault ? [`not acted out: ${fault}`] : [] }
  for (const name of new Set([...DEEDS, ...Object.keys(expected.events)])) {
    const came = events.filter((event) => event.name === name)
    const wanted = expected.events[name] ?? 0
    if (wanted === '?' ? came.length < 2 : came.length === wanted) continue
    const found = came.map((event) => JSON.stringify({ found: event.found, ...event.properties })).join(' ; ')
    const what = `${name} came ${came.length} times, expected ${wanted}${found && `: ${found}`}`
    ;(came.length > Number(wanted) || wanted === '?' ? verdict.invented : verdict.missed).push(what)
  }
  const first = expected.says && events.find(({ name }) => name === expected.says?.event)
  if (first && expected.says) verdict.missed.push(...says(first, expected.says))
  return verdict
}
