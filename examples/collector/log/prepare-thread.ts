// The thread that prepares segments: judging and writing rows takes as long as it takes, while batches are being answered.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { createChecks } from '../ingest/schema.ts'
import { createPrepare, type Preparation } from './prepare.ts'

const NICE = 5
/** On Linux this is the priority of the calling thread alone: who answers goes first. */
if (process.platform === 'linux') setPriority(NICE)

const prepare = createPrepare(createChecks())
parentPort?.on('message', (preparation: Preparation) => {
  try {
    parentPort?.postMessage({ prepared: prepare(preparation) })
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) })
  }
})
