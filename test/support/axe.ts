// What axe-core finds on a page, or in one part of it.
import { readFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'

const FILE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)

export interface Found {
  violations: string[]
  /** So many nodes passed a rule: none is no proof. */
  checked: number
}

/** Of the whole page where no element is named; a page that was left needs it anew. */
export const readAxe = (): Promise<string> => readFile(FILE, 'utf8')

export const runAxe = async (page: Page, element?: string): Promise<Found> =>
  (await page.evaluate(`axe.run(${element ? JSON.stringify(element) : ''}).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.flat().at(-1) + ': ' + failureSummary)),
    checked: passes.flatMap(({ nodes }) => nodes).length,
  }))`)) as Found
