// EverShop: a real shop system of npm with PostgreSQL, from its installation to the comparison with its database.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openChromium } from '../../support/browsers.ts'
import { type CollectorLog, openCollectorLog } from '../../support/collector-log.ts'
import type { LiveRun, Verdict } from '../shop.ts'
import { openTaggedShop } from '../tagged-shop.ts'
import { buildEverShop } from './build.ts'
import { compare } from './compare.ts'
import { openDatabase } from './database.ts'
import { drive } from './drive.ts'
import { installEverShop } from './install.ts'
import { openLedger } from './ledger.ts'
import { openPostgres } from './postgres.ts'
import { seedEverShop } from './seed.ts'
import { serveEverShop } from './serve.ts'

const SCRIPT = fileURLToPath(new URL('../../../dist/kairos.min.js', import.meta.url))

/** What holds for all that was sent. */
function judgeSending(log: CollectorLog): Verdict[] {
  const faults = log.batches.flatMap((batch) => batch.faults)
  const dropped = log.batches.flatMap(({ body }) => body.dropped ?? []).map(({ reason }) => `dropped: ${reason}`)
  const actors = new Set(log.batches.flatMap(({ body }) => body.contexts.map(({ actor }) => String(actor))))
  const line = { step: 'all', came: log.batches.length, expected: [1, Number.POSITIVE_INFINITY] as const }
  const others = [...actors].filter((actor) => actor !== 'human').map((actor) => `the shopper was taken for: ${actor}`)
  return [
    { ...line, event: 'batches', told: `${log.events().length} events`, faults: [...faults, ...dropped, ...others] },
  ]
}

export async function runEverShop(run: LiveRun): Promise<Verdict[]> {
  if (!existsSync(SCRIPT)) throw new Error('There is no dist/kairos.min.js to put into the pages: npm run build')
  const installed = await installEverShop(run)
  const postgres = await openPostgres(run)
  const name = await seedEverShop(run, installed, postgres)
  await buildEverShop(run, installed, postgres, name)
  const log = await openCollectorLog()
  const tagged = await openTaggedShop(log.endpoint, 'evershop')
  const { origin } = await serveEverShop(run, installed, postgres, name, tagged.origin)
  tagged.lead(origin)
  const database = await openDatabase(installed, postgres, name)
  const ledger = await openLedger(database)

  const profile = join(run.folder, 'profile')
  rmSync(profile, { recursive: true, force: true })
  const chromium = await openChromium({ human: true, profile })
  const page = await chromium.browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  try {
    const walked = await drive(page, tagged.origin, log, ledger, run.say)
    return [...compare(walked, ledger.products, await ledger.order()), ...judgeSending(log)]
  } catch (error) {
    await page.screenshot({ path: join(run.folder, 'stopped.png') })
    throw error
  } finally {
    writeFileSync(join(run.folder, 'events.json'), JSON.stringify(log.events(), null, 2))
    await chromium.close()
    await Promise.all([database.close(), tagged.close(), log.close()])
  }
}
