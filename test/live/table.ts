// Verdicts as a table for a terminal.
import type { Verdict } from './shop.ts'

const HEAD = ['', 'step', 'event', 'came', 'told', 'fault']

export function writeTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ step, event, came, expected, told, faults }) => [
    faults.length ? '✗' : '✓',
    step,
    event,
    `${came} of ${[...new Set(expected)].join('-')}`,
    told,
    faults.join('; '),
  ])
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
