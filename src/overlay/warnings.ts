// What is wrong with how a shop is tracked, as far as it can be seen, and how each thing is mended. Pure.
import type { Warning, WarningFacts } from './warning.ts'
import { aroundWarnings } from './warnings-around.ts'
import { deliveryWarnings } from './warnings-delivery.ts'
import { toldWarnings } from './warnings-told.ts'

const MAX_WARNINGS = 100

/** Those of what is sent, as nothing else matters without it, then those of what is told. */
export function warningsOf(facts: WarningFacts): Warning[] {
  const all = new Map<string, Warning>()
  for (const warning of [...deliveryWarnings(facts), ...aroundWarnings(facts), ...toldWarnings(facts)]) {
    const known = all.get(warning.id)
    if (!known && all.size < MAX_WARNINGS) all.set(warning.id, warning)
    // What shows it best is what happened last.
    else if (known && warning.eventId) all.set(warning.id, { ...known, eventId: warning.eventId })
  }
  return [...all.values()]
}
