// The pipe as a shop holds it, without detection, over a fake environment.
import { IDBFactory } from 'fake-indexeddb'
import type { Tracker } from '../../src/face.ts'
import { createHooks, type Hooks } from '../../src/hooks.ts'
import type { TrackerOptions } from '../../src/options.ts'
import type { Parts } from '../../src/parts.ts'
import { lay } from '../../src/tracker.ts'
import { createFakeEnvironment, type FakeEnvironment, type FakeOptions } from './fake-environment.ts'

export interface Laid {
  tracker: Tracker
  env: FakeEnvironment
  hooks: Hooks
  errors: { error: unknown; where: string }[]
  /** Names of what has arrived. */
  names(): string[]
}

/** What a tracker without sources is made of. */
const bareParts = (env: FakeEnvironment, hooks: Hooks): Parts => ({
  env,
  hooks,
  detect: () => () => ({ page: null, drafts: [] }),
  sources: () => [],
  consentFrom: () => () => {},
  stepOf: () => undefined,
  seesPages: false,
})

/** A tracker in the task that made it: nothing has begun yet. */
export function layNow(options: Partial<TrackerOptions> = {}, world: FakeOptions = {}): Laid {
  const env = createFakeEnvironment({ ...(world.beside ? {} : { indexedDB: new IDBFactory() }), ...world })
  const hooks = createHooks()
  const errors: Laid['errors'] = []
  hooks.on('error', (error) => errors.push(error))
  const all = { endpoint: 'https://collector.example/k', shop: 'demo', consent: 'granted' as const, ...options }
  const tracker = lay(all, bareParts(env, hooks))
  const names = (): string[] => env.collector.payloads.flatMap(({ events }) => events.map(({ name }) => name))
  return { tracker, env, hooks, errors, names }
}

export async function layPipe(options: Partial<TrackerOptions> = {}, world: FakeOptions = {}): Promise<Laid> {
  const laid = layNow(options, world)
  await laid.env.settle()
  return laid
}
