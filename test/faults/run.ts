// Entry of `npm run faults`: tries every fault in every engine, and prints what became of the events.
import { parseArgs } from 'node:util'
import { ENGINES, type Engine, type EngineName, openEngine } from '../support/engines.ts'
import { CANNOT } from './limits.ts'
import { type Row, runRow } from './row.ts'
import { ROWS } from './rows.ts'
import { writeCannot, writeHead, writeResult } from './table.ts'

const USAGE = `npm run faults [-- --engine <engine>] [--row <row>]

  --engine   one of: ${ENGINES.join(', ')}; may be given several times (default: all)
  --row      one of the rows below; may be given several times (default: all)

Of each row and engine: how many events the page made, how many of them are in the collector's store, how many
different ones, how many twice, how many copies came and were dropped by their id, and how many were counted as lost
on purpose. Ends with 1 where an event was lost or is there twice.

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

/** Side by side in all engines: what takes its time is mostly a wait. */
async function runAll(engines: readonly EngineName[], rows: readonly Row[]): Promise<number> {
  const shared = new Map<EngineName, Engine>()
  let faults = 0
  const runIn = async (row: Row, name: EngineName): Promise<string> => {
    const why = CANNOT[row.name]?.[name]
    if (why !== undefined) return writeCannot(row.name, name, why)
    const result = await runRow(row, name, shared.get(name))
    if (result.faults.length) faults++
    return writeResult(result)
  }
  try {
    for (const name of engines) shared.set(name, await openEngine(name))
    console.log(writeHead())
    for (const row of rows) {
      for (const line of await Promise.all(engines.map((name) => runIn(row, name)))) console.log(line)
    }
  } finally {
    for (const engine of shared.values()) await engine.close()
  }
  return faults
}

async function main(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.log(USAGE)
    return 0
  }
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
