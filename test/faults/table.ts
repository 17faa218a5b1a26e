// Results as a table for a terminal.
import type { Result } from './row.ts'

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

export const writeResult = (result: Result): string =>
  line([
    result.faults.length ? '✗' : '✓',
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

export const writeCannot = (row: string, engine: string, why: string): string =>
  `${line(['–', row, engine])}  cannot be tried: ${why}`
