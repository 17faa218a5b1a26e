// One tab at a time where a browser has no locks (on http:// pages): a note in localStorage that runs out by itself.
import type { Environment } from './environment.ts'
import type { Ms } from './events/event.ts'

/** Longer than a request may take, with what comes before and after it. */
const LEASE_MS: Ms = 25_000
/** Browsers show a tab what another one has written some milliseconds late. */
const SETTLED_MS: Ms = 60

type Needs = Pick<Environment, 'now' | 'after' | 'random' | 'local'>

/** Runs while no other tab does; gives undefined where another one does. Where nothing can be noted, it just runs. */
export async function leased<T>(
  { now, after, random, local }: Needs,
  name: string,
  run: () => Promise<T>,
): Promise<T | undefined> {
  const key = `${name}.lease`
  const end = Number(local.get(key)?.split(' ')[0])
  // What ends later than any lease was written by a clock that was wrong.
  if (end > now() && end <= now() + LEASE_MS) return undefined
  const mine = `${now() + LEASE_MS} ${random()}`
  local.set(key, mine)
  await new Promise<void>((resolve) => after(SETTLED_MS, resolve))
  const stands = local.get(key)
  if (stands !== null && stands !== mine) return undefined
  try {
    return await run()
  } finally {
    if (local.get(key) === mine) local.remove(key)
  }
}
