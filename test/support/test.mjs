// `npm test`: on a fresh clone, too. Installs what is missing, builds, and runs all tests; further arguments go to vitest.
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { binary, ensureBuilt, ensureInstalled, ROOT, run } from './build.mjs'

const RESULTS = join(ROOT, 'temp', 'test-results.json')
const PATHS = JSON.parse(readFileSync(new URL('chromium-paths.json', import.meta.url), 'utf8'))

function findChromium() {
  return [process.env.CHROMIUM, ...PATHS].find((path) => path && existsSync(path))
}

/** Tests of the browser need one; on Debian as root it can be had. */
async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (canInstall) {
    console.log('Installing Chromium (apt-get install chromium) …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, show: true })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, show: true })
  }
  const installed = findChromium()
  if (installed) return installed
  console.error('The tests drive Chromium, and none was found. Install it (Debian: apt-get install chromium),')
  console.error('or set CHROMIUM to the path of a Chromium or Chrome. Without one: npm test -- --project unit')
  process.exit(1)
}

/** Counts from vitest's own report; a file that could not be read counts as one failure. */
function readCounts() {
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(RESULTS, 'utf8'))
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

async function main() {
  const args = process.argv.slice(2)
  await ensureInstalled()
  const isUnitOnly = /--project[= ]unit/.test(args.join(' '))
  const chromium = isUnitOnly ? undefined : await ensureChromium()
  await ensureBuilt()
  await rm(RESULTS, { force: true })
  const { code } = await run(
    binary('vitest'),
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}`,
      ...args,
    ],
    { show: true, env: chromium ? { ...process.env, CHROMIUM: chromium } : process.env },
  )
  const { passed, failed } = readCounts()
  console.log(`\n${passed} passed, ${failed} failed`)
  return code || (failed ? 1 : 0)
}

process.exitCode = await main()
