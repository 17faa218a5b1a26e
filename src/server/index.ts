// Entry `kairosjs/server`: tells a collector what only the shop's server knows. Needs `fetch`, and nothing else of its runtime.
import { createIds } from '../context/ids.ts'
import type { CustomName, EventName, PropertiesOf } from '../events/event.ts'
import { checkServerOptions, type ServerTrackerOptions } from './options.ts'
import { createSender } from './sender.ts'
import { type TouchpointOptions, touchpointOf } from './touchpoint.ts'

export interface ServerTracker {
  /**
   * Resolves once the collector has stored the touchpoint: only then a webhook should be answered with 200. Those of one
   * task go in one request; one that is told twice, with the same `transaction_id` or `id`, is stored once.
   *
   * @throws TypeError that names what is wrong with it. @throws TouchpointRefused that says why the collector has it not, and
   * whether telling it again may help.
   */
  track<N extends EventName | CustomName>(
    name: N,
    properties: PropertiesOf<N>,
    options?: TouchpointOptions,
  ): Promise<void>
  /** Resolves when nothing is under way any more, whatever became of it. */
  settled(): Promise<void>
}

/** @throws TypeError that names the option and the fix, where an option is wrong. */
export function createServerTracker(options: ServerTrackerOptions): ServerTracker {
  const settings = checkServerOptions(options)
  const sender = createSender(settings)
  const newId = createIds({
    now: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  })
  let seq = 0
  return {
    track: async (name, properties, more = {}) => {
      const own = { now: Date.now(), seq, newId }
      const touchpoint = touchpointOf(settings.shop, name, properties, more, own)
      seq++
      await sender.send(touchpoint)
    },
    settled: sender.settled,
  }
}

export type { EventName, EventProperties, Item } from '../events/event.ts'
export type { ServerTrackerOptions } from './options.ts'
export { TouchpointRefused } from './refused.ts'
export type { TouchpointOptions } from './touchpoint.ts'
