// Entry `kairosjs/core`: the same tracker without sources, for those who track by hand.
import { createBrowser } from './browser.ts'
import type { Tracker } from './face.ts'
import { createHooks } from './hooks.ts'
import type { TrackerOptions } from './options.ts'
import { storageSource } from './signals/storage.ts'
import { visibilitySource } from './signals/visibility.ts'
import { lay } from './tracker.ts'

/**
 * A tracker that recognises nothing by itself; `sources` may give it events of their own. `consent: 'auto'` is anonymous
 * here, as no consent manager is asked.
 *
 * @throws TypeError that names the option and the fix, where an option is wrong.
 */
export function createTracker(options: TrackerOptions): Tracker {
  const hooks = createHooks()
  const own = createBrowser(window, (error, where) => hooks.emit('error', { error, where }))
  const env = { ...own, ...options?.environment }
  return lay(
    { ...options, sources: [...(options?.sources ?? []), storageSource, visibilitySource] },
    {
      env,
      hooks,
      detect: () => () => ({ page: null, drafts: [] }),
      sources: () => [],
      consentFrom: (answer) => {
        answer('anonymous')
        return () => {}
      },
      stepOf: () => undefined,
      seesPages: false,
    },
  )
}

/** The same words as the storefront's tracker. */
export type * from './index.ts'
