// A browser that is not to be watched, as the shop's own staff ask for: `?kairos=ignore` in an address, until `?kairos=observe`.
import { QUEUE_NAME } from './delivering.ts'
import type { Environment } from './environment.ts'
import { eraseDatabase, eraseKeys, IGNORE_KEY } from './erase.ts'

/** True where nothing is to be stored or sent, but for the one key that remembers this. */
export function isIgnored(env: Pick<Environment, 'local' | 'session' | 'indexedDB' | 'page'>): boolean {
  const [, asked] = /[?&#]kairos=(ignore|observe)\b/.exec(env.page().url) ?? []
  if (asked === 'observe') env.local.remove(IGNORE_KEY)
  if (asked !== 'ignore') return env.local.get(IGNORE_KEY) !== null
  eraseKeys(env)
  void eraseDatabase(env, QUEUE_NAME)
  env.local.set(IGNORE_KEY, '1')
  return true
}
