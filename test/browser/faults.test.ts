// What `npm run faults` tries, as far as it is quick: nothing is lost, and nothing there twice, in any engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROWS } from '../faults/rows.ts'
import { PEER_LOSSES } from '../faults/rows-peers.ts'
import { faultsOf, openTrying, type Trying } from '../faults/trying.ts'
import { ENGINES } from '../support/engines.ts'

const others = new Set(PEER_LOSSES.flatMap(({ rows }) => rows))
const rows = ROWS.filter(({ name, isFast }) => isFast && !others.has(name))
let trying: Trying

beforeAll(async () => {
  trying = await openTrying(ENGINES)
})
afterAll(() => trying?.close())

describe('nothing is lost, and nothing there twice, where', () => {
  it.each(rows)('$says', async (row) => {
    expect(faultsOf(await trying.tryRow(row))).toEqual([])
  })
})
