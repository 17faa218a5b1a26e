// Opens a file of history, zipped or not, and finds its format by the columns of its header.
import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { CsvRow, HistoryEvent, HistoryFormat, Reading } from './history.ts'
import { rees46 } from './rees46.ts'

const FORMATS: readonly HistoryFormat[] = [rees46]

export interface History {
  readonly format: HistoryFormat
  readonly bytes: number
  /** Bytes of the file that have been read. */
  position(): number
  readonly reading: Reading
  events(shop: string): AsyncIterable<HistoryEvent>
}

function isGzip(file: string): boolean {
  const start = Buffer.alloc(2)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, start, 0, 2, 0)
  } finally {
    closeSync(descriptor)
  }
  return start[0] === 0x1f && start[1] === 0x8b
}

function formatOf(header: readonly string[], file: string): HistoryFormat {
  const format = FORMATS.find(({ columns }) => columns.every((column) => header.includes(column)))
  if (format) return format
  const known = FORMATS.map(({ name, columns }) => `  ${name}: ${columns.join(', ')}`).join('\n')
  const found = header.slice(0, 20).join(', ').slice(0, 300)
  throw new Error(
    `${file} is of no known format. Its columns are: ${found}\nKnown formats, and the columns each needs:\n${known}`,
  )
}

async function* rowsOf(records: AsyncIterator<string[]>, header: string[], reading: Reading): AsyncIterable<CsvRow> {
  for (;;) {
    const { value, done } = await records.next()
    if (done) return
    reading.rows++
    // A row that is cut off, or has too much, says nothing that can be relied on.
    if (value.length !== header.length) reading.broken++
    else yield Object.fromEntries(header.map((name, i) => [name, value[i] ?? '']))
  }
}

export async function openHistory(file: string): Promise<History> {
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const { size } = statSync(file)
  const source = createReadStream(file)
  const parser = parse({ relax_column_count: true, skip_empty_lines: true, bom: true })
  const stages = isGzip(file) ? [source, source.pipe(createGunzip())] : [source]
  for (const stage of stages)
    stage.on('error', (error: Error) => parser.destroy(new Error(`${file} cannot be read: ${error.message}`)))
  ;(stages.at(-1) ?? source).pipe(parser)
  const records: AsyncIterator<string[]> = parser[Symbol.asyncIterator]()
  const first = await records.next()
  const header = first.done ? [] : first.value
  const reading: Reading = { rows: 0, broken: 0, duplicates: 0 }
  try {
    const format = formatOf(header, file)
    return {
      format,
      bytes: size,
      position: () => source.bytesRead,
      reading,
      events: (shop) => format.read(rowsOf(records, header, reading), shop, reading),
    }
  } catch (error) {
    source.destroy()
    parser.destroy()
    throw error
  }
}
