// Patience with a database: one that another page has left in a bad state does not fail, it hangs.
import type { Environment } from '../environment.ts'

const PATIENCE_MS = 2_000

/** Rejects with a TimeoutError where there was no answer after two seconds. */
export function inTime<T>(work: Promise<T>, { after }: Pick<Environment, 'after'>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = after(PATIENCE_MS, () => reject(new DOMException('no answer from IndexedDB', 'TimeoutError')))
    work.then(resolve, reject).finally(cancel)
  })
}
