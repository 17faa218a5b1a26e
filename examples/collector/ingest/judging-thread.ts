// Has bodies judged by a thread: what comes while it works goes to it together.
import type { Worker } from 'node:worker_threads'
import type { Loop } from '../operations/busy.ts'
import { startThread } from '../start-thread.ts'
import { type Ask, type GroupAnswer, groupOf } from './asked-group.ts'
import type { Verdict } from './verdict.ts'

export interface JudgingThread {
  readonly loop: Loop
  /** Whether it has begun, and can be asked. */
  isReady(): boolean
  /** About how many bodies it has not judged yet. */
  waiting(): number
  /** Rejects where the thread has ended. */
  ask(ask: Ask): Promise<Verdict>
  close(): Promise<void>
}

interface Waiting extends Ask {
  readonly resolve: (verdict: Verdict) => void
  readonly reject: (error: unknown) => void
}

const FILE = new URL('./judge-thread.ts', import.meta.url)
/** Groups that are on their way at once, so that the thread finds the next one when it is done with one. */
const MAX_ASKED = 2
const MAX_GROUP = 8

export const startJudging = (maxBodyBytes: number): Worker => startThread(FILE, { maxBodyBytes })

/** `onEnd` is told once, however it ends. */
export function createJudgingThread(worker: Worker, onEnd: (error: unknown) => void): JudgingThread {
  const asked: Waiting[][] = []
  const queue: Waiting[] = []
  let isReady = false
  let isGathering = false
  let hasEnded = false

  const send = (): void => {
    while (queue.length && asked.length < MAX_ASKED) {
      const group = queue.splice(0, MAX_GROUP)
      const message = groupOf(group)
      worker.postMessage(message, [message.bytes.buffer])
      asked.push(group)
    }
  }
  const end = (error: unknown): void => {
    if (hasEnded) return
    hasEnded = true
    isReady = false
    for (const { reject } of [...asked.flat(), ...queue]) reject(error)
    onEnd(error)
  }

  worker.on('message', (answer: GroupAnswer) => {
    if (!isReady) {
      isReady = true
      return
    }
    const group = asked.shift() ?? []
    if ('failure' in answer) for (const { reject } of group) reject(new Error(answer.failure))
    else for (const [place, { resolve }] of group.entries()) resolve(answer.verdicts[place] as Verdict)
    send()
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread that judges has ended')))

  return {
    loop: worker.performance,
    isReady: () => isReady,
    waiting: () => asked.length * MAX_GROUP + queue.length,
    ask: (ask) =>
      new Promise((resolve, reject) => {
        queue.push({ ...ask, resolve, reject })
        if (isGathering) return
        isGathering = true
        // What was read of the network together goes together.
        setImmediate(() => {
          isGathering = false
          send()
        })
      }),
    async close() {
      await worker.terminate()
    },
  }
}
