// Starts a thread with a file of TypeScript.
import { Worker } from 'node:worker_threads'

const THREAD = new URL('./thread.mjs', import.meta.url)

/** `given` is what the file finds in its `workerData`, beside its own address. */
export const startThread = (file: URL, given: Readonly<Record<string, number>> = {}): Worker =>
  new Worker(THREAD, { workerData: { ...given, file: file.href } })
