// Prints how well pages are recognised: `npm run eval [-- --misses --save file --from file]`.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { describePage } from '../../src/pages/page.ts'
import type { PageSnapshot } from '../../src/signals/snapshot.ts'
import { type Case, corpusCases, hasCorpus, shopCases } from './cases.ts'
import { readCases } from './read-cases.ts'
import { type Ratio, type Score, scorePages, share } from './score.ts'

const percent = (ratio: Ratio): string =>
  `${(100 * share(ratio)).toFixed(1).padStart(5)} % of ${ratio.of.toFixed(1).padStart(5)}`

const print = (name: string, { pages, kinds, fields, mistaken, misses }: Score, withMisses: boolean): void => {
  console.log(`\n${name}: ${pages} pages, each site weighs the same`)
  for (const [kind, { precision, recall }] of Object.entries(kinds)) {
    console.log(`  ${kind.padEnd(13)} precision ${percent(precision)}   recall ${percent(recall)}`)
  }
  for (const [field, { reported, right }] of Object.entries(fields)) {
    if (right.of) console.log(`  ${field.padEnd(13)} right     ${percent(right)}   reported ${percent(reported)}`)
  }
  console.log(
    `  mistaken: ${Object.entries(mistaken)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ')}`,
  )
  if (withMisses) for (const miss of misses) console.log(`    ${miss}`)
}

const { values } = parseArgs({
  options: { misses: { type: 'boolean' }, save: { type: 'string' }, from: { type: 'string' } },
})
if (!hasCorpus()) {
  console.log('The corpus is not beside this repository; there is nothing to measure.')
} else {
  const cases = [...corpusCases(), ...shopCases()]
  const begun = performance.now()
  const snapshots = values.from
    ? new Map(JSON.parse(readFileSync(values.from, 'utf8')) as [string, PageSnapshot][])
    : await readCases(cases)
  if (values.save) writeFileSync(values.save, JSON.stringify([...snapshots]))
  const pages = new Map([...snapshots].map(([id, snapshot]) => [id, describePage(snapshot)]))
  const report = (name: string, of: (one: Case) => boolean, misses = !!values.misses): void => {
    const chosen = cases.filter(of)
    print(name, scorePages(chosen, pages), misses)
  }
  const isShop = (one: Case): boolean => one.id.includes('/')
  report('Tuned on', (one) => !isShop(one) && !one.held && !one.ambiguous)
  // Its misses are not shown, so that nobody tunes on them.
  report('Held out', (one) => !isShop(one) && one.held && !one.ambiguous, false)
  report('Both', (one) => !isShop(one) && !one.ambiguous, false)
  report('Ambiguous', (one) => one.ambiguous && !one.held)
  report('Recorded shops', isShop)
  console.log(`\n${pages.size} pages in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
