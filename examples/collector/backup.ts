// `npm run backup -- FILE.duckdb|FOLDER`: copies all data to one file, or to a folder of Parquet; a collector may run meanwhile.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openAtRest } from './log/store-at-rest.ts'
import { BACKUP_PATH } from './operations/backups.ts'
import { dataFile, portOf, readSecret, storeOptionsOf } from './settings.ts'
import { DatabaseInUse } from './store/open-database.ts'

const USAGE =
  'usage: npm run backup -- FILE.duckdb   one file of DuckDB\n       npm run backup -- FOLDER        a folder of Parquet'

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    renameSync(from, to)
  } catch {
    // Another disk.
    cpSync(from, to, { recursive: true, errorOnExist: true, force: false })
    rmSync(from, { recursive: true })
  }
}

/** The process that has the file makes the copy; what is left is to move it. */
async function askCollector(env: NodeJS.ProcessEnv, target: string): Promise<void> {
  const as = target.endsWith('.duckdb') ? 'duckdb' : 'parquet'
  const url = `http://127.0.0.1:${portOf(env)}${BACKUP_PATH}?as=${as}`
  const headers = { authorization: `Bearer ${readSecret(env) ?? ''}` }
  const response = await fetch(url, { method: 'POST', headers }).catch(() => {
    throw new Error(
      `another process has ${dataFile(env)} open, and no collector answers on ${url}: set PORT to its port`,
    )
  })
  const answer = (await response.json()) as { file?: string; why?: string }
  if (!answer.file) throw new Error(`the collector made no backup: ${answer.why}`)
  move(answer.file, target)
}

async function backup(env: NodeJS.ProcessEnv, target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already: name another place, or remove it`)
  try {
    const store = await openAtRest(storeOptionsOf(env))
    await store.backup(target).finally(() => store.close())
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error
    await askCollector(env, target)
  }
  console.log(`backed up to ${target}`)
}

const { positionals } = parseArgs({ allowPositionals: true })
const [target, ...more] = positionals
if (!target || more.length) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  // From where npm was called, and not from where it has its scripts run.
  backup(process.env, resolve(process.env.INIT_CWD ?? '.', target)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
