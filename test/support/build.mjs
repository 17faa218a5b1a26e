// What the scripts of this repository share: installed dependencies, a fresh build, and running a tool to its end.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const BUILT = ['index', 'core', 'moments', 'pages', 'overlay', 'server'].flatMap((name) => [
  `dist/${name}.js`,
  `dist/${name}.d.ts`,
])
const MADE_FROM = ['src', 'package.json', 'rollup.config.mjs', 'tsconfig.json']

/** Runs a command; gives its exit code and, unless it is shown as it comes, all it said. */
export function run(command, args, { cwd = ROOT, env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${output}${command}: ${error.message}\n` }))
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}ended by ${signal}\n` : output }),
    )
  })
}

/** The file of an installed command, so that no shell and no npx is needed. */
export function binary(name) {
  return join(ROOT, 'node_modules', '.bin', name)
}

function npm(args, options) {
  // Started by npm, we use the same npm.
  const own = process.env.npm_execpath
  return own?.endsWith('.js') ? run(process.execPath, [own, ...args], options) : run('npm', args, options)
}

/** Installs what the lock file of a folder names, where nothing is; ends the process with a message where that fails. */
export async function ensureInstalled(folder = ROOT, what = 'the dependencies') {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return
  const quiet = ['--prefix', folder, '--no-audit', '--no-fund']
  console.log(`Installing ${what} (npm ci) …`)
  let { code, output } = await npm(['ci', ...quiet])
  if (code) {
    // A registry without the packages of other systems makes npm call a complete lock file incomplete.
    console.log('npm ci refused: installing by npm install, without touching the lock file …')
    ;({ code } = await npm(['install', '--no-save', '--no-package-lock', ...quiet], { show: true }))
  }
  if (code) {
    console.error(`${output}\n${what} could not be installed. See above; \`npm ci --prefix ${folder}\` does the same.`)
    process.exit(1)
  }
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** True where `dist` is missing, incomplete, or older than what it is made from. */
function isStale(root = ROOT) {
  const scripts = ['dist/kairos.min.js', 'dist/kairos-overlay.min.js']
  const wanted = existsSync(join(root, 'src', 'script-tag.ts')) ? [...BUILT, ...scripts] : BUILT
  const oldest = Math.min(...wanted.map((file) => newest(join(root, file))))
  return oldest < Math.max(...MADE_FROM.map((path) => newest(join(root, path))))
}

/** Gives the result of the build, or null where there was nothing to do. */
export function build(root = ROOT, options = {}) {
  return isStale(root) ? run(binary('rollup'), ['-c', '--silent'], { cwd: root, ...options }) : null
}

/** Ends the process with a message where the build fails. */
export async function ensureBuilt() {
  if (!isStale()) return
  console.log('Building the package …')
  const result = await build()
  if (result?.code) {
    console.error(result.output)
    console.error('The build failed: `npm run build` does the same.')
    process.exit(1)
  }
}
