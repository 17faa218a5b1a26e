// What the tests of the replay share: a collector that listens, the files of a history, and what is stored of a visitor.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReplaySummary, replay } from '../../examples/collector/replay/run.ts'
import { PATH, SECRET, startCollector, type TestCollector, temporaryFolder } from './collector-support.ts'

export interface Stored {
  readonly name: string
  readonly time: number
  readonly why: string
  readonly stage: string
  readonly properties: Record<string, unknown>
}

export interface Target {
  readonly collector: TestCollector
  play(file: string): Promise<ReplaySummary>
  /** Oldest first. */
  eventsOf(visitor: string): Promise<Stored[]>
}

export async function startTarget(): Promise<Target> {
  const collector = await startCollector()
  const url = (await collector.listen(0)) + PATH
  return {
    collector,
    play: (file) => replay({ file, url, secret: SECRET }),
    async eventsOf(visitor) {
      const { events } = await collector.get<{ events: Stored[] }>(`/api/events?visitor=${visitor}`)
      return events.toReversed()
    },
  }
}

/** The files of one folder; gives the path of the first. */
export function writeFiles(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder()
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), lines.join('\n'))
  return join(folder, Object.keys(files)[0] ?? '')
}

export const namesOf = (events: readonly Stored[]): string[] => events.map(({ name, why }) => `${name}: ${why}`)
