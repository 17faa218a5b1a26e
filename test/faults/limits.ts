// What need not hold in an engine, or is shown in another way there, and why; the README's limitations quote it.
import type { EngineName } from '../support/engines.ts'

type ByRow = Readonly<Record<string, Partial<Record<EngineName, string>>>>

const REOPENED =
  'cannot go on once the processes of its pages are killed: it is started again on its profile, and reads what they left'

const NOT_WRITTEN_YET =
  'an event is safe once the database has it, a few milliseconds after it happened: a process that dies before may take it along'

/** Tried and shown, and no failure where it does not hold. A row that is not named here has to hold in every engine. */
export const CANNOT: ByRow = {
  'killed-0': { chromium: NOT_WRITTEN_YET, firefox: NOT_WRITTEN_YET, webkit: NOT_WRITTEN_YET },
}

/** What follows the engine's name. */
export const OTHERWISE: ByRow = {
  offline: { webkit: 'cannot be taken off the network by its automation: nobody listens at the collector’s address' },
  closed: {
    webkit: 'lets no page open a window under automation: the tab is closed by the driver right after the event',
  },
  'killed-saved': { firefox: REOPENED, webkit: REOPENED },
  'killed-0': { firefox: REOPENED, webkit: REOPENED },
  'killed-60': { firefox: REOPENED, webkit: REOPENED },
  'killed-1500': { firefox: REOPENED, webkit: REOPENED },
  'browser-killed': { webkit: 'keeps a profile only without its automation: each page itself asks what it is to do' },
}
