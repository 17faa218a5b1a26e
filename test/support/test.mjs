// `npm test`: on a fresh clone, too. Installs what is missing, builds, and runs all tests; further arguments go to vitest.
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { binary, ensureBuilt, ensureInstalled, ROOT, run } from './build.mjs'
import { filesToTryAgain, readReport } from './second-try.mjs'

const RESULTS = join(ROOT, 'temp', 'test-results.json')
const PROGRAMS = JSON.parse(readFileSync(new URL('engines.json', import.meta.url), 'utf8'))

/** By the environment variable that can name each: where it is, or undefined. */
function findPrograms() {
  const found = (name) => [process.env[name], ...PROGRAMS[name].paths].find((path) => path && existsSync(path))
  return Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, found(name)]))
}

const missingOf = (programs) => Object.keys(programs).filter((name) => !programs[name])
const packagesOf = (names) => [...new Set(names.map((name) => PROGRAMS[name].package))].join(' ')

/** Tests of the browser need three engines; on Debian as root they can be had. */
async function ensurePrograms() {
  const found = findPrograms()
  const packages = packagesOf(missingOf(found))
  if (!packages) return found
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (canInstall) {
    console.log(`Installing the browsers (apt-get install ${packages}) …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, show: true })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages.split(' ')], {
      env,
      show: true,
    })
  }
  const installed = findPrograms()
  const missing = missingOf(installed)
  if (!missing.length) return installed
  console.error('The tests drive Chromium, Firefox, and WebKitGTK on a display of Xvfb.')
  console.error(`Not found: ${missing.join(', ')}. Install them (Debian: apt-get install ${packagesOf(missing)}),`)
  console.error('or set the variable of that name to the path of each. Without any: npm test -- --project unit')
  process.exit(1)
}

/** A run that left no report counts as one failure. */
const reportOf = () =>
  existsSync(RESULTS)
    ? readReport(JSON.parse(readFileSync(RESULTS, 'utf8')), ROOT)
    : { passed: 0, failed: 1, files: [], names: [] }

async function runTests(args, env) {
  await rm(RESULTS, { force: true })
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const { code } = await run(binary('vitest'), ['run', '--config', 'test/vitest.config.ts', ...reports, ...args], {
    show: true,
    env,
  })
  return { code, ...reportOf() }
}

/** In a world of its own: each file opens its browsers and servers anew. */
async function tryAgain(first, files, env) {
  console.log(`\nOnce more, alone: ${files.join(', ')} …`)
  const second = await runTests(files, env)
  const { code, failed } = second
  if (!code && !failed) console.log(`\nUnsteady, passed only when tried again: ${first.names.join('; ') || files}`)
  return { code, passed: first.passed + (failed ? 0 : first.failed), failed }
}

async function main() {
  const args = process.argv.slice(2)
  const chosen = [...args.join(' ').matchAll(/--project[= ](\S+)/g)].map(([, name]) => name)
  const runs = (project) => !chosen.length || chosen.includes(project)
  await ensureInstalled()
  // Of more than half a gigabyte, and so nobody's dependency but its tests'.
  if (runs('clickhouse')) await ensureInstalled(join(ROOT, 'test', 'clickhouse'), "ClickHouse's engine, chdb")
  const programs = runs('browser') ? await ensurePrograms() : {}
  await ensureBuilt()
  const env = { ...process.env, ...programs }
  const first = await runTests(args, env)
  // Who runs a few wants to see them fail.
  const again = args.length ? [] : filesToTryAgain(first)
  const { code, passed, failed } = again.length ? await tryAgain(first, again, env) : first
  console.log(`\n${passed} passed, ${failed} failed`)
  return code || (failed ? 1 : 0)
}

process.exitCode = await main()
