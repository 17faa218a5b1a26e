// Counts what the shoppers did, and says it at the end.
import type { Shopper } from './shopper.ts'

export interface Tally {
  readonly count: Shopper['tell']
  shopped(character: string): void
  shoppers(): number
  failed(reason: string): void
  readonly failures: readonly string[]
  summary(): string
}

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

export function createTally(): Tally {
  const counts = { arrivals: 0, orders: 0, refusals: 0, questions: 0, reviews: 0, returns: 0 }
  const kinds = new Map<string, number>()
  const failures: string[] = []
  let cents = 0
  return {
    failures,
    count(what, amountCents = 0) {
      counts[what] += 1
      cents += amountCents
    },
    shopped(character) {
      kinds.set(character, (kinds.get(character) ?? 0) + 1)
    },
    shoppers: () => [...kinds.values()].reduce((sum, count) => sum + count, 0),
    failed(reason) {
      failures.push(reason)
    },
    summary() {
      const rows: readonly (readonly [string, string | number])[] = [
        ...[...kinds].sort(([, a], [, b]) => b - a),
        ['arrivals', counts.arrivals],
        ['orders placed', `${counts.orders}, ${euros.format(cents / 100)}`],
        ['adds refused', counts.refusals],
        ['questions', counts.questions],
        ['reviews', counts.reviews],
        ['returns', counts.returns],
        ...(failures.length > 0 ? [['failed', failures.length] as const] : []),
      ]
      return [
        ...rows.map(([name, value]) => `  ${name.padEnd(18)}${value}`),
        ...failures.map((reason) => `  ! ${reason}`),
        '',
      ].join('\n')
    },
  }
}
