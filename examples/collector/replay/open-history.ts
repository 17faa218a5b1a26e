// Opens a file of history, and finds its format by the columns of its header.
import { openCsv } from './csv-file.ts'
import { type HistoryEvent, type HistoryFormat, newReading, type Reading } from './history.ts'
import { olist } from './olist.ts'
import { onlineRetail } from './online-retail.ts'
import { rees46 } from './rees46.ts'

const FORMATS: readonly HistoryFormat[] = [rees46, onlineRetail, olist]

export interface History {
  readonly format: HistoryFormat
  readonly bytes: number
  /** Bytes of the file that have been read. */
  position(): number
  readonly reading: Reading
  events(shop: string): AsyncIterable<HistoryEvent>
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

export async function openHistory(file: string): Promise<History> {
  const csv = await openCsv(file)
  try {
    const format = formatOf(csv.header, file)
    const reading = newReading()
    return {
      format,
      bytes: csv.bytes,
      position: csv.position,
      reading,
      events: (shop) => format.read(csv.rows(reading), shop, reading, file),
    }
  } catch (error) {
    csv.close()
    throw error
  }
}
