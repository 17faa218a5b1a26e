// How other trackers have lost events or told them twice: none of it happens here, in any engine.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROWS } from '../faults/rows.ts'
import { PEER_LOSSES } from '../faults/rows-peers.ts'
import { faultsOf, openTrying, type Trying } from '../faults/trying.ts'
import { ENGINES } from '../support/engines.ts'

let trying: Trying

beforeAll(async () => {
  trying = await openTrying(ENGINES)
})
afterAll(() => trying?.close())

it.each(PEER_LOSSES)('$says', async ({ rows }) => {
  for (const name of rows) {
    const row = ROWS.find((one) => one.name === name)
    expect(row, name).toBeDefined()
    if (row) expect(faultsOf(await trying.tryRow(row)), name).toEqual([])
  }
})
