// The settings of a collector process, from the environment; the collector and the replay read the same ones.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_DATA } from './options.ts'

type Environment = Readonly<Record<string, string | undefined>>

export const DEFAULT_PORT = 4300

/** Beside this file unless KAIROS_DATA says otherwise, wherever the process was started from. */
export const dataFile = (env: Environment): string =>
  env.KAIROS_DATA || fileURLToPath(new URL(DEFAULT_DATA, import.meta.url))

export function portOf(env: Environment): number {
  const { PORT = String(DEFAULT_PORT) } = env
  const port = Number(PORT)
  if (!/^\d+$/.test(PORT) || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${PORT}"`)
  return port
}

const secretFile = (data: string): string => join(dirname(data), 'secret')

/** The key that was set, else the one a collector made for itself; undefined where there is neither. */
export function readSecret(env: Environment): string | undefined {
  if (env.KAIROS_SECRET) return env.KAIROS_SECRET
  const file = secretFile(dataFile(env))
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** A collector that listens on this machine only makes its own key, so that a replay works out of the box. */
export function readOrMakeSecret(env: Environment): string {
  const known = readSecret(env)
  if (known) return known
  const secret = randomBytes(24).toString('base64url')
  const file = secretFile(dataFile(env))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
