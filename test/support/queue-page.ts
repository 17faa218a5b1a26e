// For a page: the contract of every queue, on the disk of the browser that it runs in.
import { createBrowser } from '../../src/browser.ts'
import { createIndexedDbQueue } from '../../src/queue/indexeddb-queue.ts'
import { describeQueue } from '../unit/queue/queue-contract.ts'
import { type PageTest, runTests } from './page-vitest.ts'

export async function run(): Promise<{ tests: PageTest[]; faults: string[] }> {
  const faults: string[] = []
  const report = (error: unknown): void => void faults.push(String(error))
  let opened = 0
  describeQueue((settings) =>
    createIndexedDbQueue({
      ...settings,
      env: createBrowser(window, report),
      factory: indexedDB,
      name: `contract-${++opened}`,
      report,
    }),
  )
  return { tests: await runTests(), faults }
}
