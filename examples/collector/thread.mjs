// Where each thread begins: what lets its process read TypeScript is not passed on to a thread.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.file)
