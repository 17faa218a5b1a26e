// The map of real orders, replayed: against a count of the same files in SQL that shares no code with it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { JourneyReport } from '../../examples/collector/reports/journey.ts'
import { countInSql } from '../../examples/collector/shoppers/compare.ts'
import { DATA_SETS } from '../../examples/collector/shoppers/data-sets.ts'
import { startTarget } from './collector-replay-support.ts'

const FOLDER = fileURLToPath(new URL('../../../shared/clickstreams', import.meta.url))
const isHere = existsSync(FOLDER)
if (!isHere) console.log('left out: the comparison with real orders, which are not beside this clone')

const figuresOf = ({ moments, stages, totals, metrics }: JourneyReport): Record<string, number> => {
  const of = (id: string, half?: string) => moments.find((m) => m.id === id && m.half === half)
  return {
    shoppers: totals.visitors,
    orders: totals.orders,
    'first orders (smot/purchase won)': of('smot', 'purchase')?.won ?? Number.NaN,
    'repeat orders (umot won)': of('umot')?.won ?? Number.NaN,
    'orders with one (smot/experience lost)': of('smot', 'experience')?.lost ?? Number.NaN,
    'smot/experience won': of('smot', 'experience')?.won ?? Number.NaN,
    'smot/experience lost': of('smot', 'experience')?.lost ?? Number.NaN,
    'tmot won': of('tmot')?.won ?? Number.NaN,
    'tmot lost': of('tmot')?.lost ?? Number.NaN,
    ...Object.fromEntries(stages.map(({ stage, visitors }) => [`stage ${stage}`, visitors])),
    ...Object.fromEntries(
      metrics.retention.flatMap(({ days, buyers, returned }) => [
        [`buyers of ${days} days or more`, buyers],
        [`second order within ${days} days`, returned],
      ]),
    ),
  }
}

describe.runIf(isHere)('the map of real orders', () => {
  it.each(DATA_SETS.slice(1))('has the figures that SQL counts: $name', { timeout: 120_000 }, async (set) => {
    const { play, collector } = await startTarget()
    const summary = await play(join(FOLDER, set.file))
    expect(summary).toMatchObject({ accepted: summary.sent, alreadyThere: 0, rejected: [], broken: 0 })
    const told = figuresOf(await collector.get<JourneyReport>(`/api/journey?shop=${summary.shop}`))
    const counted = Object.entries(await countInSql(set, FOLDER)).filter(([figure]) => figure in told)
    expect(counted.length).toBeGreaterThan(8)
    for (const [figure, number] of counted) expect(told[figure], figure).toBe(number)
  })
})
