// Erases what is ours in the browser.
import type { Environment } from './environment.ts'

/** Every key of ours begins so. */
const PREFIX = 'kairos'
/** Remembers that this browser is not to be watched; forgetting that would watch it again. */
export const IGNORE_KEY = 'kairos.ignore'

export function eraseKeys({ local, session }: Pick<Environment, 'local' | 'session'>): void {
  for (const store of [local, session]) {
    for (const key of store.keys())
      if (key === PREFIX || (key.startsWith(`${PREFIX}.`) && key !== IGNORE_KEY)) store.remove(key)
  }
}

/** Resolves when the database is gone, or cannot be removed. */
export function eraseDatabase({ indexedDB }: Pick<Environment, 'indexedDB'>, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB?.deleteDatabase(name)
    if (!request) return resolve()
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
