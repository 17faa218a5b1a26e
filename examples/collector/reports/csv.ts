// Tables as CSV (RFC 4180), harmless in spreadsheets: https://owasp.org/www-community/attacks/CSV_Injection

export type Cell = string | number | boolean | null | undefined

export interface Table {
  /** The header, and of each row the cells in this order. */
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** What a spreadsheet would take for the beginning of a formula, also after spaces. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return ''
  // A number is no formula, also a negative one.
  if (typeof value !== 'string') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvOf = ({ columns, rows }: Table): string =>
  [columns.map(cellOf), ...rows.map((row) => columns.map((column) => cellOf(row[column])))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')
