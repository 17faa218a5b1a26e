// `npm start`: the demo shop, the collector and the journey map, on a fresh clone, too. Plain Node until all is installed.
// PORT (4300) is the collector's, the shop has the next one; KAIROS_DATA is the database file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { ensureBuilt, ensureInstalled, ROOT } from '../test/support/build.mjs'

const HOST = '127.0.0.1'
const DEFAULT_PORT = 4300
const LAST_PORT = 65_535
const READY_WITHIN_MS = 90_000
const LOOK_MS = 150
const GRACE_MS = 8000
const OLDEST_NODE = [20, 11]

const fail = (message) => {
  console.error(message)
  process.exit(1)
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
  if (isOld)
    fail(`Node ${process.versions.node} is too old: Kairos needs ${OLDEST_NODE.join('.')} or newer (nodejs.org).`)
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })

/** The first of two ports in a row that are free. */
async function findPorts() {
  const wanted = Number(process.env.PORT || DEFAULT_PORT)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted >= LAST_PORT) {
    fail(`PORT is "${process.env.PORT}": give a number from 1 to ${LAST_PORT - 1}.`)
  }
  for (let port = wanted; port < LAST_PORT; port += 2) {
    if ((await isFree(port)) && (await isFree(port + 1))) {
      if (port !== wanted)
        console.log(`Ports ${wanted} and ${wanted + 1} are not both free: using ${port} and ${port + 1}.`)
      return port
    }
  }
  return fail(`No two free ports in a row from ${wanted} on: set PORT.`)
}

/** A database belongs to one collector; one that runs beside another has its own. */
function dataFileFor(port) {
  const name = port === DEFAULT_PORT ? 'kairos' : `kairos-${port}`
  return process.env.KAIROS_DATA || join(ROOT, 'examples', 'collector', '.data', `${name}.duckdb`)
}

/** Passes a child's lines on, each with its name. */
function prefix(stream, name, target) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) target.write(`${name.padEnd(9)} | ${line}\n`)
  })
  stream.on('end', () => rest && target.write(`${name.padEnd(9)} | ${rest}\n`))
}

function startChild(name, file, env) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'examples', file)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  prefix(child.stdout, name, process.stdout)
  prefix(child.stderr, name, process.stderr)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ? `by ${signal}` : `with code ${code}`))
  })
  return { name, child, ended }
}

const isRunning = ({ child }) => child.exitCode === null && child.signalCode === null

async function answers(url, child) {
  for (const end = Date.now() + READY_WITHIN_MS; isRunning(child); await pause(LOOK_MS)) {
    const response = await fetch(url, { signal: AbortSignal.timeout(READY_WITHIN_MS) }).catch(() => undefined)
    if (response?.ok) return true
    if (Date.now() > end) break
  }
  return false
}

async function stop(children) {
  for (const one of children.filter(isRunning)) one.child.kill('SIGTERM')
  const all = Promise.all(children.map(({ ended }) => ended))
  const isLate = await Promise.race([all.then(() => false), pause(GRACE_MS).then(() => true)])
  if (isLate) for (const one of children.filter(isRunning)) one.child.kill('SIGKILL')
  await all
}

function tell(map, shop, data) {
  console.log(`
Kairos runs.

  the shop          ${shop}
  the journey map   ${map}

Shop a little in the one, and watch the other fill. What is collected stays on this
machine, in ${relative(process.cwd(), data) || data}.

  npm run simulate -- --shoppers 50 --shop ${shop}    sends shoppers through the shop
  Ctrl-C                                                      stops both
`)
}

async function main() {
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  const port = await findPorts()
  const data = dataFileFor(port)
  const map = `http://${HOST}:${port}`
  const shop = `http://${HOST}:${port + 1}`
  const endpoint = `${map}${process.env.KAIROS_PATH || '/v1/touchpoints'}`
  const overlay = existsSync(join(ROOT, 'dist', 'kairos-overlay.min.js')) ? { KAIROS_OVERLAY: '' } : {}

  const children = [
    startChild('collector', 'collector/main.ts', { PORT: String(port), KAIROS_DATA: data }),
    startChild('shop', 'storefront/main.ts', {
      ...overlay,
      ...(process.env.KAIROS_OVERLAY === undefined ? {} : { KAIROS_OVERLAY: process.env.KAIROS_OVERLAY }),
      PORT: String(port + 1),
      KAIROS_ENDPOINT: process.env.KAIROS_ENDPOINT || endpoint,
    }),
  ]
  let isStopping = false
  const finish = async (code) => {
    if (isStopping) return
    isStopping = true
    await stop(children)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(0))
  for (const { name, ended } of children) {
    ended.then((how) => {
      if (!isStopping) console.error(`The ${name} ended ${how}: stopping the other one, too.`)
      return finish(1)
    })
  }

  const [collector, storefront] = children
  const isReady = await Promise.all([answers(`${map}/healthz`, collector), answers(`${shop}/`, storefront)])
  if (isReady.every(Boolean)) tell(map, shop, data)
  else if (!isStopping) {
    console.error(`Not all answered within ${READY_WITHIN_MS / 1000} s: stopping.`)
    await finish(1)
  }
}

await main()
