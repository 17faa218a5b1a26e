// How tests run: `unit` side by side in Node, `browser` one file after the other in real browsers.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const SECOND_MS = 1000

/** What the collector does on one store it does on the other. */
const ON_BOTH_STORES = ['authority', 'erasure', 'journey', 'keeping', 'orders', 'requeue']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{unit,examples,meta}/**/*.test.ts'],
          setupFiles: ['test/support/key-range.ts'],
          typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: 'test/tsconfig.json' },
          testTimeout: 30 * SECOND_MS,
          hookTimeout: 60 * SECOND_MS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/{browser,e2e,corpus,shops,systems}/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60 * SECOND_MS,
          hookTimeout: 120 * SECOND_MS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'clickhouse',
          include: ['test/clickhouse/*.test.ts', `test/examples/collector-{${ON_BOTH_STORES.join(',')}}.test.ts`],
          env: { KAIROS_TEST_STORE: 'clickhouse' },
          fileParallelism: false,
          testTimeout: 60 * SECOND_MS,
          hookTimeout: 120 * SECOND_MS,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
