// Entry of `npm run shops -- <shop>`: installs a real shop system, drives it from home to order, compares with its database.
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runEverShop } from './evershop/evershop.ts'
import { takeFolder } from './folder.ts'
import { openProcesses } from './processes.ts'
import type { LiveShop } from './shop.ts'
import { writeTable } from './table.ts'

const SHOPS: Readonly<Record<string, LiveShop>> = { evershop: runEverShop }
const USAGE = `npm run shops -- <shop> [--folder <path>] [--fresh]

  <shop>     one of: ${Object.keys(SHOPS).join(', ')}
  --folder   in which it is installed and kept, as kairos-<shop> (default: the folder for temporary files)
  --fresh    installs anew`

function readOptions(): { name: string; shop: LiveShop; folder: string; fresh: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string' }, fresh: { type: 'boolean', default: false } },
  })
  const [name, ...more] = positionals
  if (name === undefined || more.length) throw new Error(`Name one shop.\n\n${USAGE}`)
  const shop = Object.hasOwn(SHOPS, name) ? SHOPS[name] : undefined
  if (!shop) throw new Error(`There is no shop «${name}».\n\n${USAGE}`)
  return { name, shop, folder: join(resolve(values.folder ?? tmpdir()), `kairos-${name}`), fresh: values.fresh }
}

async function run(): Promise<boolean> {
  const { name, shop, folder, fresh } = readOptions()
  const processes = openProcesses()
  const began = Date.now()
  const say = (text: string): void =>
    console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${name}: ${text}`)
  try {
    takeFolder(folder, fresh)
    const verdicts = await shop({ folder, processes, say })
    console.log(`\n${writeTable(verdicts)}\n`)
    const faults = verdicts.filter((verdict) => verdict.faults.length)
    say(
      faults.length
        ? `${faults.length} of ${verdicts.length} lines are wrong`
        : `all ${verdicts.length} lines are right`,
    )
    return !faults.length
  } finally {
    await processes.stopAll()
  }
}

run().then(
  (right) => process.exit(right ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
