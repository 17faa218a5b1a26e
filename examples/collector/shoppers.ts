// npm run shoppers -- [FOLDER]: real shoppers' figures, from their journeys and from SQL, side by side.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as rules from 'kairosjs/moments'
import { countInSql, countJourneys } from './shoppers/compare.ts'
import { DATA_SETS, type DataSet } from './shoppers/data-sets.ts'

const DEFAULT_FOLDER = '../shared/clickstreams'
const USAGE = `npm run shoppers -- [FOLDER]

FOLDER has the files of real shoppers (${DEFAULT_FOLDER} without one); those that are not there are left out:
${DATA_SETS.map(({ file, from }) => `  ${file}: ${from}`).join('\n')}`

/** How many figures differ. */
async function print(dataSet: DataSet, folder: string): Promise<number> {
  const [journeys, sql] = [await countJourneys(dataSet, folder, rules), await countInSql(dataSet, folder)]
  console.log(`\n| ${dataSet.name} | journeys | SQL |\n| --- | ---: | ---: |`)
  const figures = Object.keys({ ...journeys, ...sql })
  const differ = figures.filter((figure) => journeys[figure] !== sql[figure])
  for (const figure of figures) {
    const mark = differ.includes(figure) ? ' **differs**' : ''
    console.log(`| ${figure}${mark} | ${journeys[figure]} | ${sql[figure]} |`)
  }
  return differ.length
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return console.log(USAGE)
  const folder = resolve(positionals[0] ?? DEFAULT_FOLDER)
  const here = DATA_SETS.filter(({ file }) => existsSync(join(folder, file)))
  if (!here.length) throw new Error(`there is none of the files in ${folder}\n\n${USAGE}`)
  let differ = 0
  for (const dataSet of here) differ += await print(dataSet, folder)
  console.log(differ ? `\n${differ} figures differ` : '\nno figure differs')
  if (differ) process.exitCode = 1
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
