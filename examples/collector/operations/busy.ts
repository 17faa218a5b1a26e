// Whether who answers has much to do: an event loop of this process, its own or a thread's, that hardly ever waits.
import { type EventLoopUtilityFunction, performance } from 'node:perf_hooks'

/** What has an event loop: this process, or a thread as its worker tells of it. */
export interface Loop {
  readonly eventLoopUtilization: EventLoopUtilityFunction
}

export interface Busy {
  /** As of the last quarter of a second, or of the time since it was last asked. */
  isBusy(): boolean
  watch(loop: Loop): void
  unwatch(loop: Loop): void
}

const WINDOW_MS = 250
/** Of its time. */
const BUSY = 0.7

export function createBusy(loops: readonly Loop[] = [performance], clock = () => performance.now()): Busy {
  const used = new Map(loops.map((loop) => [loop, loop.eventLoopUtilization()]))
  let lookedAt = clock()
  let was = false
  const look = (): boolean => {
    let most = 0
    for (const [loop, before] of used) {
      const now = loop.eventLoopUtilization()
      most = Math.max(most, loop.eventLoopUtilization(now, before).utilization)
      used.set(loop, now)
    }
    return most > BUSY
  }
  return {
    isBusy() {
      const now = clock()
      if (now - lookedAt >= WINDOW_MS) {
        lookedAt = now
        was = look()
      }
      return was
    },
    watch(loop) {
      used.set(loop, loop.eventLoopUtilization())
    },
    unwatch(loop) {
      used.delete(loop)
    },
  }
}
