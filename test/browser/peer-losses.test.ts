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

for (const { says, rows } of PEER_LOSSES) {
  const all = rows.map((name) => ROWS.find((one) => one.name === name))
  // Where a process was killed, a driver may give out a tab that never answers: that is no loss of ours, and not there twice.
  const retry = all.some((row) => row?.kills) ? 1 : 0
  it(says, { retry }, async () => {
    for (const row of all) {
      expect(row).toBeDefined()
      if (row) expect(faultsOf(await trying.tryRow(row)), row.name).toEqual([])
    }
  })
}
