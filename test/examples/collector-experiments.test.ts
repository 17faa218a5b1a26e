// Experiments on the map: who counts for which variant, from when, and what is concluded.
import { describe, expect, it } from 'vitest'
import type { Experiment } from '../../examples/collector/analyses/experiments.ts'
import { DAY, from } from './collector-histories.ts'
import { fromServer, historyOf, type Step, startCollector, type Wire } from './collector-support.ts'

const VISIT: readonly Step[] = [
  [0, 'session_start', from('direct')],
  [0, 'page_view'],
]
const STAYS: Step = [2, 'engage']
const sees = (variant: string, minutes = 0.1, more: Wire = {}): Step => [
  minutes,
  'view_experiment',
  { experiment: 'hero', variant, ...more },
]
const LATER: readonly Step[] = [[2 * DAY, 'session_start', from('direct')]]

async function experimentsOf(
  histories: Readonly<Record<string, readonly [count: number, steps: readonly Step[], context?: Wire]>>,
): Promise<Experiment[]> {
  const collector = await startCollector()
  const post = async (visitor: string, steps: readonly Step[], context?: Wire): Promise<void> => {
    expect((await collector.post(historyOf(visitor, steps, context), fromServer)).body.rejected).toEqual([])
  }
  for (const [name, [count, steps, context]] of Object.entries(histories))
    for (let i = 0; i < count; i++) await post(`${name}-${i}`, steps, context)
  await post('later', LATER)
  return (await collector.get<{ experiments: Experiment[] }>('/api/experiments')).experiments
}
const fmotOf = ({ moments }: Experiment) =>
  moments.find(({ id }) => id === 'fmot')?.variants.map(({ variant, won, decided }) => [variant, won, decided])

describe('/api/experiments', () => {
  it('counts each shopper for the variant that was seen, and says what may be concluded', async () => {
    const [hero, ...others] = await experimentsOf({
      a: [8, [...VISIT, sees('control'), STAYS]],
      b: [6, [...VISIT, sees('big'), STAYS]],
      c: [4, [...VISIT, sees('big')]],
    })
    expect(others).toEqual([])
    expect(hero).toMatchObject({
      experiment: 'hero',
      mixed: 0,
      variants: [
        { variant: 'control', shoppers: 8, planned: 0.5 },
        { variant: 'big', shoppers: 10, planned: 0.5 },
      ],
      split: { mismatch: false, sentence: 'The split is as planned.' },
    })
    expect(hero && fmotOf(hero)).toEqual([
      ['control', 8, 8],
      ['big', 6, 10],
    ])
    expect(hero?.moments[0]?.comparisons).toMatchObject([
      { variant: 'big', against: 'control', difference: null, verdict: 'open' },
    ])
  })

  it('leaves out who saw two variants, and says how many; by whatever device of theirs', async () => {
    const [hero] = await experimentsOf({
      both: [1, [...VISIT, sees('a'), sees('b', 0.2), STAYS]],
      phone: [1, [...VISIT, sees('a'), STAYS], { customer: 'anna' }],
      laptop: [1, [...VISIT, sees('b'), STAYS], { customer: 'anna' }],
      one: [1, [...VISIT, sees('a'), STAYS]],
    })
    expect(hero?.mixed).toBe(2)
    expect(hero && fmotOf(hero)).toEqual([['a', 1, 1]])
  })

  it('counts only what was decided after the first exposure, and once a shopper', async () => {
    const again: readonly Step[] = [[DAY, 'session_start', from('direct')], [DAY, 'page_view'], sees('a', DAY + 0.1)]
    const third: readonly Step[] = [
      [DAY + 600, 'session_start'],
      [DAY + 600, 'page_view'],
      [DAY + 602, 'engage'],
    ]
    const [hero] = await experimentsOf({
      // Won before it saw the variant; lost after; won once more, which is a second try.
      back: [1, [...VISIT, STAYS, ...again, ...third]],
    })
    expect(hero && fmotOf(hero)).toEqual([['a', 0, 1]])
  })

  it('takes variants from the context, too, and a planned split from exposures that tell it', async () => {
    const [hero] = await experimentsOf({
      a: [27, [...VISIT, sees('a', 0.1, { share: 0.9 }), STAYS]],
      b: [3, [...VISIT, sees('b', 0.1, { share: 0.1 }), STAYS], { experiments: { hero: 'b' } }],
    })
    expect(hero?.variants).toMatchObject([
      { variant: 'a', shoppers: 27, planned: 0.9 },
      { variant: 'b', shoppers: 3, planned: 0.1 },
    ])
    expect(hero?.split).toMatchObject({ mismatch: false })
    const [told] = await experimentsOf({ x: [2, [...VISIT, STAYS], { experiments: { 'from-context': 'on' } }] })
    expect(told).toMatchObject({ experiment: 'from-context', variants: [{ variant: 'on', shoppers: 2 }] })
  })

  it('says that nothing can be trusted where the split is not the plan’s', async () => {
    const [hero] = await experimentsOf({ a: [40, [...VISIT, sees('a')]], b: [8, [...VISIT, sees('b')]] })
    expect(hero?.split).toMatchObject({ mismatch: true })
    expect(hero?.split.sentence).toMatch(/^The split is 40 to 8 where 24 to 24 was to be expected \(p < 0.001\)/)
  })

  it('has none where none is told', async () => {
    expect(await experimentsOf({ a: [1, VISIT] })).toEqual([])
  })
})
