// SIGKILL, again and again: what was answered for is in the database once, whenever it came.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStoreAtRest } from '../../examples/collector/log/store-at-rest.ts'
import { spawnCollector } from './collector-process.ts'
import { batchOf, eventOf, PATH, temporaryFolder } from './collector-support.ts'

const SENDERS = 4
/** Of each life: batches that are answered before the process is killed. */
const LIVES = [1, 3, 40, 150]

describe('a collector that is killed', () => {
  it.each(['disk', 'system'])(
    'has lost nothing that it answered for, nor has it twice (%s)',
    { timeout: 120_000 },
    async (sync) => {
      const data = join(temporaryFolder(), 'kairos.duckdb')
      const answered: string[] = []
      let number = 0
      for (const batches of LIVES) {
        const collector = await spawnCollector(data, { KAIROS_LOG_SYNC: sync })
        let count = 0
        const send = async (): Promise<void> => {
          for (;;) {
            const events = Array.from({ length: 10 }, () => eventOf(number++))
            const body = JSON.stringify(batchOf(events))
            const { status } = await fetch(collector.url + PATH, { method: 'POST', body })
            expect(status).toBe(200)
            answered.push(...events.map(({ id }) => String(id)))
            if (++count >= batches) collector.process.kill('SIGKILL')
          }
        }
        await Promise.all(Array.from({ length: SENDERS }, () => send().catch(() => undefined)))
        expect(count).toBeGreaterThanOrEqual(batches)
      }
      const store = await openStoreAtRest(data)
      const stored: string[] = []
      for await (const ids of store.newestIds(100_000)) stored.push(...ids)
      await store.close()
      expect(new Set(stored).size).toBe(stored.length)
      expect(answered.filter((id) => !stored.includes(id))).toEqual([])
    },
  )
})
