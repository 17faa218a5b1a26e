// `npm test`: on a fresh clone, too. Installs what is missing, builds, and runs all tests; further arguments go to vitest.
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { binary, ensureBuilt, ensureInstalled, ROOT, run } from './build.mjs'
import { ensurePrograms } from './programs.mjs'
import { filesToTryAgain, readReport } from './second-try.mjs'

const RESULTS = join(ROOT, 'temp', 'test-results.json')
const PROGRAMS = JSON.parse(readFileSync(new URL('engines.json', import.meta.url), 'utf8'))

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
  const programs = runs('browser')
    ? await ensurePrograms(PROGRAMS, {
        what: 'the browsers',
        why: 'The tests drive Chromium, Firefox, and WebKitGTK on a display of Xvfb.',
        otherwise: ' Without any: npm test -- --project unit',
      })
    : {}
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
