// The thread that prepares segments: judging and writing rows takes as long as it takes, while batches are being answered.
import { parentPort } from 'node:worker_threads'
import { createChecks } from '../ingest/schema.ts'
import { type Preparation, prepare } from './prepare.ts'

const checks = createChecks()
parentPort?.on('message', (preparation: Preparation) => {
  try {
    parentPort?.postMessage({ prepared: prepare(preparation, checks) })
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) })
  }
})
