// EverShop's own processes: its command line with this run's database.
import { join } from 'node:path'
import type { Command, Running } from '../processes.ts'
import type { LiveRun } from '../shop.ts'
import { freePort } from './free-port.ts'
import type { Installed } from './install.ts'
import { type Postgres, SUPERUSER } from './postgres.ts'

const LOOK_MS = 100
const START_MS = 90_000

// The shop listens on all addresses and has no setting for that: Node is told to take this machine's own.
const LOCAL_ONLY = `data:text/javascript,${encodeURIComponent(
  `import { Server } from 'node:net'
const { listen } = Server.prototype
Server.prototype.listen = function (...given) {
  return typeof given[0] === 'number' && typeof given[1] !== 'string'
    ? listen.call(this, given[0], '127.0.0.1', ...given.slice(1))
    : listen.apply(this, given)
}`,
)}`

export function evershopCommand(
  { folder }: LiveRun,
  { folder: cwd, command }: Installed,
  { port }: Postgres,
  given: { database: string; args: string[]; env?: Record<string, string> },
): Command {
  return {
    program: process.execPath,
    given: ['--import', LOCAL_ONLY, command, ...given.args],
    log: join(folder, 'shop.log'),
    options: {
      cwd,
      env: {
        ...process.env,
        SUPPRESS_NO_CONFIG_WARNING: '1',
        DB_HOST: '127.0.0.1',
        DB_PORT: String(port),
        DB_NAME: given.database,
        DB_USER: SUPERUSER,
        DB_PASSWORD: 'trusted',
        DB_SSLMODE: 'disable',
        ...given.env,
      },
    },
  }
}

export interface Serving {
  origin: string
  stop(): Promise<void>
}

/** `home` is what the shop takes for its own address; without it, the one it listens on. */
export async function serveEverShop(
  run: LiveRun,
  installed: Installed,
  postgres: Postgres,
  database: string,
  home?: string,
): Promise<Serving> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), EVERSHOP_HOME_URL: home ?? origin }
  const running: Running = run.processes.start(
    evershopCommand(run, installed, postgres, { database, args: ['start'], env }),
  )
  let over = false
  running.ended.finally(() => (over = true)).catch(() => {})
  const end = Date.now() + START_MS
  const answers = (): Promise<boolean> =>
    fetch(origin).then(
      () => true,
      () => false,
    )
  while (!(await answers())) {
    if (over || Date.now() > end) throw new Error(`The shop did not start; see ${join(run.folder, 'shop.log')}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return { origin, stop: running.stop }
}
