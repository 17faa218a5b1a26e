// What a batch leaves in memory once it is judged: the collector judges thousands a second, and each is much.
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { judgeBatch } from '../../examples/collector/ingest/batch.ts'
import { createChecks } from '../../examples/collector/ingest/schema.ts'
import { batchOf, eventOf, NOW } from './collector-support.ts'

const BATCHES = 300
const MAX_BYTES_EACH = 4_000

it('leaves nothing of it to the full collections, which are rare: the quick ones clear it up', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: { type: 'minor' | 'major' }) => void
  const checks = createChecks()
  const text = JSON.stringify(batchOf(Array.from({ length: 50 }, (_, number) => eventOf(number))))
  const judge = () => judgeBatch(JSON.parse(text), { received: NOW, trusted: false, actor: null }, checks)
  for (let i = 0; i < BATCHES; i++) judge()
  collect({ type: 'major' })
  const before = getHeapStatistics().used_heap_size
  for (let i = 0; i < BATCHES; i++) {
    expect(judge()).not.toHaveProperty('refusal')
    if (i % 10 === 0) collect({ type: 'minor' })
  }
  collect({ type: 'minor' })
  collect({ type: 'minor' })
  expect((getHeapStatistics().used_heap_size - before) / BATCHES).toBeLessThan(MAX_BYTES_EACH)
})
