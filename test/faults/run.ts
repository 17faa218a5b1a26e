// Entry of `npm run faults`: tries every fault in every engine, and prints what became of the events.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ENGINES, type EngineName } from '../support/engines.ts'
import type { Row } from './row.ts'
import { ROWS } from './rows.ts'
import { writeCannot, writeHead, writeResult } from './table.ts'
import { openTrying } from './trying.ts'

const SCRIPT = new URL('../../dist/kairos.min.js', import.meta.url)
const USAGE = `npm run faults [-- --engine <engine>] [--row <row>]

  --engine   one of: ${ENGINES.join(', ')}; may be given several times (default: all)
  --row      one of the rows below; may be given several times (default: all)

Of each row and engine: how many events the page made, how many of them are in the collector's store, how many
different ones, how many twice, how many copies came and were dropped by their id, and how many were counted as lost
on purpose. What is tried is the script tag as built: npm run build. Ends with 1 where an event was lost or is there
twice.

${ROWS.map(({ name, says }) => `  ${name.padEnd(20)} ${says}`).join('\n')}`

function readOptions(): { engines: readonly EngineName[]; rows: readonly Row[] } | null {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', multiple: true },
      row: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return null
  const engines = values.engine?.map((name) => {
    const found = ENGINES.find((engine) => engine === name)
    if (!found) throw new Error(`There is no engine «${name}»; there are ${ENGINES.join(', ')}.`)
    return found
  })
  const rows = values.row?.map((name) => {
    const found = ROWS.find((row) => row.name === name)
    if (!found) throw new Error(`There is no row «${name}»; there are ${ROWS.map((row) => row.name).join(', ')}.`)
    return found
  })
  return { engines: engines ?? ENGINES, rows: rows ?? ROWS }
}

async function runAll(engines: readonly EngineName[], rows: readonly Row[]): Promise<number> {
  const trying = await openTrying(engines)
  let faults = 0
  try {
    console.log(writeHead())
    for (const row of rows) {
      const results = await trying.tryRow(row)
      for (const result of results) {
        console.log('why' in result ? writeCannot(row.name, result.engine, result.why) : writeResult(result))
        if ('faults' in result && result.faults.length) faults++
      }
    }
  } finally {
    await trying.close()
  }
  return faults
}

async function main(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.log(USAGE)
    return 0
  }
  if (!existsSync(SCRIPT)) throw new Error('dist/kairos.min.js is not there. Build it first: npm run build')
  const faults = await runAll(options.engines, options.rows)
  console.log(faults ? `\n${faults} do not hold` : '\nNothing lost, nothing twice')
  return faults ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
