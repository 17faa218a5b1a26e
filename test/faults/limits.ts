// What an engine cannot show under automation, and why; the README's limitations quote it.
import type { EngineName } from '../support/engines.ts'

const EPHEMERAL = 'WebKitGTK under automation keeps no profile, and its session ends when a process of its pages does'

/** By row. A row that is not named here has to hold in every engine. */
export const CANNOT: Readonly<Record<string, Partial<Record<EngineName, string>>>> = {
  'killed-0': { webkit: EPHEMERAL },
  'killed-60': { webkit: EPHEMERAL },
  'killed-1500': { webkit: EPHEMERAL },
  'browser-killed': { webkit: EPHEMERAL },
}
