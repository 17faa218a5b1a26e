// The shop's own production build; it reads settings from the database, so that comes first.
import { existsSync, writeFileSync } from 'node:fs'
import type { LiveRun } from '../shop.ts'
import { doneFile, type Installed, VERSION } from './install.ts'
import type { Postgres } from './postgres.ts'
import { evershopCommand } from './serve.ts'

export async function buildEverShop(
  run: LiveRun,
  installed: Installed,
  postgres: Postgres,
  database: string,
): Promise<void> {
  const done = doneFile(run.folder, `build-${VERSION}`)
  if (existsSync(done)) return
  run.say('builds the shop (about a minute and a half)')
  await run.processes.run(evershopCommand(run, installed, postgres, { database, args: ['build'] }))
  writeFileSync(done, '')
}
