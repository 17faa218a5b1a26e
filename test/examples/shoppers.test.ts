// Real shoppers: what the rules make of their journeys is what a query over the same files counts, and what the README tells.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { countInSql, countJourneys, type Figures } from '../../examples/collector/shoppers/compare.ts'
import { DATA_SETS, type DataSet } from '../../examples/collector/shoppers/data-sets.ts'
import * as rules from '../../src/moments.ts'
import { temporaryFolder } from './collector-support.ts'

const FOLDER = fileURLToPath(new URL('../../../shared/clickstreams', import.meta.url))
const README = readFileSync(new URL('../../examples/collector/README.md', import.meta.url), 'utf8')
const isHere = existsSync(FOLDER)
if (!isHere) console.log('left out: the journeys of real shoppers, whose files are not beside this clone')

const isRule = (cells: readonly string[]): boolean => /^-+:?$/.test(cells[1] ?? '')

/** The README's table of a data set. */
function toldOf({ name }: DataSet): Figures {
  const lines = README.slice(Math.max(0, README.indexOf(`| ${name} `))).split('\n')
  const table = lines.slice(0, lines.indexOf('')).map((line) => line.split('|').map((cell) => cell.trim()))
  const rows = table.slice(1).map(([, ...cells]) => cells)
  return Object.fromEntries(
    rows.filter((cells) => !isRule(cells)).map(([figure = '', number]) => [figure, Number(number)]),
  )
}

describe.runIf(isHere)('the journeys of real shoppers', () => {
  it.each(DATA_SETS)(
    'come out as SQL counts them, and as the README tells: $name',
    { timeout: 120_000 },
    async (set) => {
      const journeys = await countJourneys(set, FOLDER, rules)
      expect(journeys).toEqual(await countInSql(set, FOLDER))
      expect(toldOf(set)).toEqual(journeys)
    },
  )
})

const HEADER = 'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session'
const LINES = [
  '2019-10-01 00:00:00 UTC,view,7,1,,,9.50,u1,s1',
  '2019-10-01 00:00:05 UTC,view,8,1,,,9.50,u1,s1',
  '2019-10-01 00:00:09 UTC,purchase,8,1,,,9.50,u1,s1',
  '2019-10-01 00:00:09 UTC,view,7,1,,,9.50,u2,s2',
]

describe('both ways to count', () => {
  it('tell of a small history what a reader counts in it', async () => {
    const small = DATA_SETS.filter(({ sql }) => sql === 'rees46.sql')
    expect(small).toHaveLength(1)
    for (const set of small) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, set.file), gzipSync([HEADER, ...LINES].join('\n')))
      const journeys = await countJourneys(set, folder, rules)
      expect(journeys).toEqual(await countInSql(set, folder))
      expect(journeys).toMatchObject({
        shoppers: 2,
        'product views': 3,
        'first product views (fmot)': 2,
        'research opened (zmot)': 1,
        'research won by an order': 1,
        'first orders (smot/purchase won)': 1,
        'stage prospect': 1,
        'stage buyer': 1,
      })
    }
  })
})
