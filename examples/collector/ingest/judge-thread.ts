// The thread that judges bodies, where the one that answers has too much to do.
import { parentPort, workerData } from 'node:worker_threads'
import { type AskedGroup, asksOf, type GroupAnswer } from './asked-group.ts'
import { createChecks } from './schema.ts'
import { verdictOf } from './verdict.ts'

const { maxBodyBytes } = workerData as { readonly maxBodyBytes: number }
const checks = createChecks()

function answerOf(group: AskedGroup): GroupAnswer {
  try {
    return { verdicts: asksOf(group).map(({ body, arrival }) => verdictOf(body, arrival, maxBodyBytes, checks)) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (group: AskedGroup) => parentPort?.postMessage(answerOf(group)))
// Told that it can be asked.
parentPort?.postMessage({ verdicts: [] } satisfies GroupAnswer)
