// Forgets what is older than the shop keeps it, at the start and then every hour.
import type { CheckedOptions } from '../options.ts'
import type { EventStore } from '../store/store.ts'

const DAY_MS = 86_400_000
const EVERY_MS = 3_600_000

/** Resolves once it has forgotten for the first time; resolves with its stop. */
export async function startRetention(
  store: EventStore,
  onError: (error: unknown) => void,
  { retentionDays, now }: CheckedOptions,
): Promise<() => Promise<void>> {
  if (!retentionDays) return async () => undefined
  const forget = async (): Promise<void> => {
    await store.forget(now() - retentionDays * DAY_MS).catch(onError)
  }
  await forget()
  let last = Promise.resolve()
  const timer = setInterval(() => {
    last = last.then(forget)
  }, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await last
  }
}
