// Recorded journeys of running shop systems, acted out with the script tag: what arrives is what the shopper did.
import { beforeAll, describe, expect, it } from 'vitest'
import { JOURNEYS } from './expected.ts'
import { findingsOf } from './findings.ts'
import { hasShops, readRecording } from './recording.ts'
import { type Replay, replay } from './replay.ts'
import { scripts } from './scripts.ts'

const LONGEST_MS = 120_000

if (!hasShops()) console.log('Left out: recorded journeys of shop systems, as ../shared/shops is not there.')

const told = new Map<string, Replay>()

// Side by side: they mostly wait, as shoppers do.
beforeAll(async () => {
  if (!hasShops()) return
  const shops = Object.keys(JOURNEYS)
  const replays = await Promise.all(shops.map((shop) => replay(readRecording(shop), scripts[shop] ?? {})))
  for (const [index, shop] of shops.entries()) told.set(shop, replays[index] as Replay)
}, LONGEST_MS)

describe.runIf(hasShops()).each(Object.entries(JOURNEYS))('a shopper of %s', (shop, journey) => {
  const replayed = (): Replay => told.get(shop) as Replay

  it('does all that was recorded', () => {
    expect(replayed().unfaithful).toEqual([])
    expect(readRecording(shop).steps.map(({ name }) => name)).toEqual(Object.keys(journey))
  })
  it('is told of in the format of the collector', () => {
    expect(replayed().told.length).toBeGreaterThan(0)
    expect(replayed().faults).toEqual([])
  })
  it.each(Object.keys(journey))('%s', (step) => {
    expect(findingsOf(replayed().told, journey).get(step)).toEqual([])
  })
})
