// Has segments prepared: small ones at once, large ones in a thread of their own, which begins with the first of them.
import { once } from 'node:events'
import { statSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import type { Checks } from '../ingest/schema.ts'
import { startThread } from '../start-thread.ts'
import { createPrepare, type Preparation, type Prepared } from './prepare.ts'

/** As it stands in the log, zipped mostly: some milliseconds of work. */
const MAX_SMALL_BYTES = 16_384
const FILE = new URL('./prepare-thread.ts', import.meta.url)

export interface Preparer {
  prepare(preparation: Preparation): Promise<Prepared>
  close(): Promise<void>
}

export function createPreparer(checks: Checks): Preparer {
  const prepare = createPrepare(checks)
  let thread: Worker | null = null

  const inThread = async (preparation: Preparation): Promise<Prepared> => {
    thread ??= startThread(FILE)
    thread.postMessage(preparation)
    try {
      const [answer] = (await once(thread, 'message')) as [{ prepared: Prepared } | { failure: string }]
      if ('failure' in answer) throw new Error(answer.failure)
      return answer.prepared
    } catch (error) {
      // A thread that has ended, for want of memory say, is none to ask again.
      await thread?.terminate()
      thread = null
      throw error
    }
  }

  return {
    prepare: async (preparation) =>
      statSync(preparation.segment).size <= MAX_SMALL_BYTES ? prepare(preparation) : inThread(preparation),
    async close() {
      await thread?.terminate()
    },
  }
}
