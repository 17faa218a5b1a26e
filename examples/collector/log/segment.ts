// One file of the log: its name, its head, and writing to its end.
import { randomBytes } from 'node:crypto'
import { writevSync } from 'node:fs'
import { type FileHandle, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeRecord, type LogRecord, MARK_BYTES } from './record.ts'

const FORMAT = Buffer.from('kairoslog/1\n')
const NAME = /^(\d{16})\.segment$/
export const HEAD_BYTES = FORMAT.length + MARK_BYTES

export const segmentFile = (folder: string, number: number): string =>
  join(folder, `${String(number).padStart(16, '0')}.segment`)

/** The numbers of those that are there, oldest first. */
export async function segmentsOf(folder: string): Promise<number[]> {
  const files = await readdir(folder)
  return files
    .flatMap((file) => NAME.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/** What its records begin with; undefined where it has no whole head, and so no record. */
export function markOf(bytes: Buffer): Buffer | undefined {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, FORMAT.length).equals(FORMAT)) return undefined
  return bytes.subarray(FORMAT.length, HEAD_BYTES)
}

export interface Segment {
  readonly number: number
  readonly bytes: () => number
  /** What its bodies are once they are unzipped. */
  readonly plainBytes: () => number
  /** Resolves once the records can be read back; what fails leaves the segment as it was. */
  write(records: readonly LogRecord[]): Promise<void>
  close(): Promise<void>
}

/** A file is there after a loss of power only where its folder is written, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

export async function createSegment(folder: string, number: number, toDisk: boolean): Promise<Segment> {
  const mark = randomBytes(MARK_BYTES)
  const handle: FileHandle = await open(segmentFile(folder, number), 'wx', 0o600)
  let bytes = 0
  let plainBytes = 0
  const put = async (buffers: readonly Uint8Array[]): Promise<void> => {
    const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0)
    try {
      // At once: it is a copy into the system's memory, and takes less than to have it done elsewhere.
      const written = writevSync(handle.fd, [...buffers], bytes)
      if (written !== length) throw new Error(`only ${written} of ${length} bytes could be written to the log`)
      if (toDisk) await handle.datasync()
    } catch (error) {
      // What was written in part is nobody's: it was not answered for.
      await handle.truncate(bytes).catch(() => undefined)
      throw error
    }
    bytes += length
  }
  try {
    await put([FORMAT, mark])
    if (toDisk) await syncFolder(folder)
  } catch (error) {
    await handle.close()
    await rm(segmentFile(folder, number), { force: true }).catch(() => undefined)
    throw error
  }
  return {
    number,
    bytes: () => bytes,
    plainBytes: () => plainBytes,
    async write(records) {
      await put(records.map((record) => encodeRecord(mark, record)))
      for (const record of records) plainBytes += record.plainBytes
    },
    close: () => handle.close(),
  }
}
