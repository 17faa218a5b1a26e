// How `npm run test:cluster` runs: one file after the other, each with servers of its own.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const SECOND_MS = 1000

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'cluster',
    include: ['test/cluster/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300 * SECOND_MS,
    hookTimeout: 60 * SECOND_MS,
  },
})
