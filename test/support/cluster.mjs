// `npm run test:cluster`: the log on several machines, on real servers of NATS; further arguments go to vitest.
import { join } from 'node:path'
import { binary, ensureBuilt, ensureInstalled, ROOT, run } from './build.mjs'
import { ensurePrograms } from './programs.mjs'

const PROGRAMS = {
  NATS_SERVER: {
    package: 'nats-server',
    paths: ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'],
  },
}

await ensureInstalled()
await ensureInstalled(join(ROOT, 'test', 'clickhouse'), "ClickHouse's engine, chdb")
const programs = await ensurePrograms(PROGRAMS, {
  what: 'the server of NATS',
  why: 'These tests start servers of NATS on this machine, one and three that are a cluster.',
})
await ensureBuilt()
const { code } = await run(
  binary('vitest'),
  ['run', '--config', 'test/cluster/vitest.config.ts', ...process.argv.slice(2)],
  {
    show: true,
    env: { ...process.env, ...programs },
  },
)
process.exitCode = code
