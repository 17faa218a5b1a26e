// Patience with a database: one that another page has left in a bad state does not fail, it hangs.
import type { Environment } from '../environment.ts'
import type { WarmStore } from './use-store.ts'

const PATIENCE_MS = 2_000
/** When one that did not answer is tried again: a browser that has just begun, or a page that holds it, may take its time. */
const AGAIN_MS = [5_000, 20_000, 60_000]

/** Rejects with a TimeoutError where there was no answer after two seconds. */
export function inTime<T>(work: Promise<T>, { after }: Pick<Environment, 'after'>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = after(PATIENCE_MS, () => reject(new DOMException('no answer from IndexedDB', 'TimeoutError')))
    work.then(resolve, reject).finally(cancel)
  })
}

export interface Patience {
  /** Tries twice, over a new connection; what fails again, or does not answer, ends the disk for now. */
  onDisk<T>(work: () => Promise<T>, otherwise: T): Promise<T>
  /** From now on there is only memory, and it is told; what did not answer is tried again later. */
  giveUp(error: unknown): void
  isBroken(): boolean
  end(): void
}

export function createPatience(
  disk: Pick<WarmStore, 'close'>,
  env: Pick<Environment, 'after'>,
  report: (error: unknown) => void,
  again: () => void,
): Patience {
  let broken = false
  let tries = 0
  let cancel = (): void => {}
  const end = (): void => {
    cancel()
    broken = true
    disk.close()
  }
  const giveUp = (error: unknown): void => {
    if (broken) return
    end()
    if (!tries) report(error)
    const delayMs = (error as Error).name === 'TimeoutError' ? AGAIN_MS[tries++] : undefined
    if (delayMs === undefined) return
    cancel = env.after(delayMs, () => {
      broken = false
      again()
    })
  }
  return {
    async onDisk(work, otherwise) {
      for (let again = false; !broken; again = true) {
        try {
          return await inTime(work(), env)
        } catch (error) {
          if (again || (error as Error).name === 'TimeoutError') giveUp(error)
        }
      }
      return otherwise
    },
    giveUp,
    isBroken: () => broken,
    end,
  }
}
