// Results as a table for a terminal.
import { isFault, type Tried } from './trying.ts'

const HEAD = ['', 'row', 'engine', 'expected', 'delivered', 'unique', 'twice', 'copies', 'counted', 'seconds', 'fault']
const WIDTHS = [1, 20, 8, 8, 9, 6, 5, 6, 7, 7, 0]
const NUMBERS = new Set(HEAD.slice(3, 10))

const line = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, at) => {
      const text = String(cell)
      return NUMBERS.has(HEAD[at] ?? '') ? text.padStart(WIDTHS[at] ?? 0) : text.padEnd(WIDTHS[at] ?? 0)
    })
    .join('  ')
    .trimEnd()

export const writeHead = (): string => `${line(HEAD)}\n${line(WIDTHS.map((width) => '-'.repeat(width || 5)))}`

export const writeResult = (result: Tried): string =>
  line([
    isFault(result) ? '✗' : result.faults.length ? '–' : '✓',
    result.row,
    result.engine,
    result.expected,
    result.delivered,
    result.unique,
    result.twice,
    result.copies,
    result.counted,
    (result.ms / 1_000).toFixed(1),
    result.faults.join('; '),
  ])

/** A line of the README's table: of so many events so many are in the store; what was counted as lost stands beside. */
export const writeMarkdown = (says: string, results: readonly Tried[]): string =>
  `| ${[says, ...results.map(cell)].join(' | ')} |`

export const writeMarkdownHead = (engines: readonly string[]): string =>
  `| fault | ${engines.join(' | ')} |\n| --- |${' --- |'.repeat(engines.length)}`

function cell(result: Tried): string {
  const { unique, expected, copies, counted } = result
  const beside = [counted && `${counted} counted`, copies && `${copies} copies dropped`].filter(Boolean).join(', ')
  return `${isFault(result) ? `**fails** (${result.faults.join('; ')}) ` : ''}${unique} of ${expected}${beside && `, ${beside}`}`
}
