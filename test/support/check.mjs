// `npm run check`: all that can be said of the repository without running it. One line each, and all of the first failure.
// --only types,layers: these alone. --root DIR: of another folder. --update: rewrites the reports of the public API.
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { binary, build, ensureInstalled, ROOT, run } from './build.mjs'

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, root: { type: 'string' }, update: { type: 'boolean', default: false } },
})
const root = options.root ? resolve(options.root) : ROOT
/** Entries that a shop's bundle may have; the overlay's size is its script's, and a server has room. */
const ENTRIES = ['index', 'core', 'moments', 'pages']
const OK = { code: 0, output: '' }

const tool = (name, ...args) => run(binary(name), args, { cwd: root })

const folders = (...names) => names.filter((name) => existsSync(join(root, name)))

/** The first that fails, or all of them. */
async function all(...runs) {
  let output = ''
  for (const start of runs) {
    const result = await start()
    output += result.output
    if (result.code) return { code: result.code, output }
  }
  return { code: 0, output }
}

/** Goes on from what it found the last time. */
const compile = (config) =>
  tool('tsc', '-p', config, '--incremental', '--tsBuildInfoFile', `temp/${config.replaceAll(/\W/g, '-')}.tsbuildinfo`)

/** What a user's bundler makes of an entry: with its dependencies, minified. */
async function bundle(name) {
  const plugins = ['node-resolve={browser:true}', 'terser={module:true,ecma:2020}'].flatMap((one) => ['-p', one])
  const file = `temp/size/${name}.js`
  return tool(
    'rollup',
    `dist/${name}.js`,
    '--file',
    file,
    '--format',
    'es',
    '--no-treeshake.annotations',
    '--silent',
    ...plugins,
  )
}

async function api(name) {
  const { checkApi } = await import('./api.mjs')
  return checkApi(root, name, options.update)
}

const STEPS = {
  build: async () => (await build(root)) ?? OK,
  types: () => compile('tsconfig.json'),
  pure: () => compile('tsconfig.pure.json'),
  'test types': () =>
    all(
      () => compile('test/tsconfig.json'),
      () => compile('examples/spa/tsconfig.json'),
    ),
  style: () => tool('biome', 'check', '--error-on-warnings', '.'),
  layers: () => tool('depcruise', '--config', '.dependency-cruiser.cjs', ...folders('src', 'examples')),
  unused: () => tool('knip', '--no-progress'),
  package: () =>
    all(
      () => tool('publint', '--strict'),
      () => tool('attw', '--pack', '.', '--profile', 'esm-only', '--no-emoji'),
    ),
  api: () => all(...[...ENTRIES, 'overlay', 'server'].map((name) => () => api(name))),
  size: async () => {
    await rm(join(root, 'temp/size'), { recursive: true, force: true })
    await mkdir(join(root, 'temp/size'), { recursive: true })
    return all(...ENTRIES.map((name) => () => bundle(name)), () => tool('size-limit'))
  },
}

async function main() {
  const wanted = options.only?.split(',') ?? Object.keys(STEPS)
  const unknown = wanted.filter((name) => !(name in STEPS))
  if (unknown.length) {
    console.error(`check: there is no step ${unknown.join(', ')}; the steps are ${Object.keys(STEPS).join(', ')}`)
    return 2
  }
  await ensureInstalled()
  for (const name of wanted) {
    const began = performance.now()
    const { code, output } = await STEPS[name]()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${code ? 'FAILED' : 'ok    '} ${name.padEnd(12)} ${seconds.padStart(6)} s`)
    if (code) {
      console.log(`\n${output.trim()}\n`)
      return 1
    }
    if (name === 'size') console.log(output.trim())
  }
  return 0
}

process.exitCode = await main()
