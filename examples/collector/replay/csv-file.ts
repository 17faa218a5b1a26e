// A CSV file, zipped or not, row by row.
import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { CsvRow, Reading } from './history.ts'

export interface CsvFile {
  readonly header: readonly string[]
  readonly bytes: number
  /** Bytes of the file that have been read. */
  position(): number
  rows(reading: Reading): AsyncIterable<CsvRow>
  close(): void
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

export async function openCsv(file: string): Promise<CsvFile> {
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
  return {
    header,
    bytes: size,
    position: () => source.bytesRead,
    rows: (reading) => rowsOf(records, header, reading),
    close() {
      source.destroy()
      parser.destroy()
    },
  }
}
