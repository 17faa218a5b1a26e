// A PostgreSQL of the run's own: its data in the run's folder, on a port of its own of 127.0.0.1, never as root.
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { LiveRun } from '../shop.ts'
import { freePort } from './free-port.ts'
import { doneFile } from './install.ts'

export interface Postgres {
  port: number
}

const DEBIAN = '/usr/lib/postgresql'
export const SUPERUSER = 'postgres'

/** Debian keeps the server's programs out of the PATH, a folder a version. */
function findPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = places.find((place) => existsSync(join(place, 'initdb')))
  if (!found) throw new Error("PostgreSQL's server is not installed. On Debian: apt-get install postgresql")
  return found
}

/** Its server refuses to run as root; the user that its package makes is there for it. */
function findUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number => {
    try {
      return Number(execFileSync('id', [flag, SUPERUSER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    } catch {
      throw new Error(`PostgreSQL does not run as root, and there is no user «${SUPERUSER}». Run this as another user.`)
    }
  }
  return { uid: id('-u'), gid: id('-g') }
}

export async function openPostgres({ folder, processes, say }: LiveRun): Promise<Postgres> {
  const programs = findPrograms()
  const user = findUser()
  const data = join(folder, 'database')
  const log = join(folder, 'postgres.log')
  const options = { ...user, cwd: '/' }
  const program = (name: string, ...given: string[]) => ({ program: join(programs, name), given, log, options })

  const done = doneFile(folder, 'database')
  if (!existsSync(done)) {
    say('makes a database cluster')
    rmSync(data, { recursive: true, force: true })
    rmSync(doneFile(folder, 'seed'), { force: true })
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (user) chownSync(data, user.uid, user.gid)
    await processes.run(
      program('initdb', '-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'),
    )
    writeFileSync(done, '')
  }
  // A run that was killed leaves its server behind.
  if (existsSync(join(data, 'postmaster.pid')))
    await processes.start(program('pg_ctl', 'stop', '-D', data, '-m', 'fast')).ended

  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: '60' }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  processes.start(program('postgres', '-D', data, '-p', String(port), ...given))
  return { port }
}
