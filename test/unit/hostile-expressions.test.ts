// No regular expression of ours goes wild on long texts: each comes to an end on runs of all that patterns repeat.
import { expect, it } from 'vitest'
import { composed, hanging, literals, longTexts } from '../support/expressions.ts'

/** A cubic or worse one needs minutes for the longer texts; a quadratic one far less than the limit. */
const LENGTHS = [300, 2_000]
const LIMIT_MS = 15_000

it('comes to an end on every long text', async () => {
  const made = await composed()
  expect(made.length).toBeGreaterThan(20)
  const all = [...literals(), ...made]
  const distinct = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()]
  expect(distinct.length).toBeGreaterThan(100)
  expect(await hanging(distinct, LENGTHS.flatMap(longTexts), LIMIT_MS)).toEqual([])
}, 120_000)

it('is understood by browsers that know no look-behind', async () => {
  const all = [...literals(), ...(await composed())]
  expect(all.filter(({ source }) => source.includes('(?<=') || source.includes('(?<!'))).toEqual([])
})
