// Entry of `npm run faults`: tries every fault in every engine, and prints what became of the events.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ENGINES, type EngineName } from '../support/engines.ts'
import { CANNOT, OTHERWISE } from './limits.ts'
import type { Row } from './row.ts'
import { ROWS } from './rows.ts'
import { writeHead, writeMarkdown, writeMarkdownHead, writeResult } from './table.ts'
import { isFault, openTrying } from './trying.ts'

const SCRIPT = new URL('../../dist/kairos.min.js', import.meta.url)
const USAGE = `npm run faults [-- --engine <engine>] [--row <row>] [--markdown]

  --engine   one of: ${ENGINES.join(', ')}; may be given several times (default: all)
  --row      one of the rows below; may be given several times (default: all)
  --markdown as the table of the README

Of each row and engine: how many events the page made, how many of them are in the collector's store, how many
different ones, how many twice, how many copies came and were dropped by their id, and how many were counted as lost
on purpose. What is tried is the script tag as built: npm run build. Ends with 1 where an event was lost or is there
twice, but for what is marked with «–»: there it may be, and the reason is told below the table.

${ROWS.map(({ name, says }) => `  ${name.padEnd(20)} ${says}`).join('\n')}`

interface Options {
  engines: readonly EngineName[]
  rows: readonly Row[]
  markdown: boolean
}

function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', multiple: true },
      row: { type: 'string', multiple: true },
      markdown: { type: 'boolean', default: false },
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
  return { engines: engines ?? ENGINES, rows: rows ?? ROWS, markdown: values.markdown }
}

async function runAll({ engines, rows, markdown }: Options): Promise<number> {
  const trying = await openTrying(engines)
  let faults = 0
  try {
    console.log(markdown ? writeMarkdownHead(engines) : writeHead())
    for (const row of rows) {
      const results = await trying.tryRow(row)
      faults += results.filter(isFault).length
      console.log(markdown ? writeMarkdown(row.says, results) : results.map(writeResult).join('\n'))
    }
  } finally {
    await trying.close()
  }
  return faults
}

/** What is to be known of the rows that were tried, each reason once. */
function notes({ engines, rows }: Options): string[] {
  const about = new Map<string, string[]>()
  for (const { name } of rows) {
    for (const engine of engines) {
      for (const note of [CANNOT[name]?.[engine], OTHERWISE[name]?.[engine]]) {
        const where = note === CANNOT[name]?.[engine] ? '' : `${engine} `
        if (note) about.set(where + note, [...new Set([...(about.get(where + note) ?? []), name])])
      }
    }
  }
  return [...about].map(([note, names]) => `${names.join(', ')}: ${note}`)
}

async function main(): Promise<number> {
  const options = readOptions()
  if (!options) {
    console.log(USAGE)
    return 0
  }
  if (!existsSync(SCRIPT)) throw new Error('dist/kairos.min.js is not there. Build it first: npm run build')
  const faults = await runAll(options)
  console.log(['', ...notes(options)].join('\n'))
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
