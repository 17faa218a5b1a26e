// The single-page shop, built and served: as shops ship it, or with React's development build, where StrictMode does all twice.
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createSpa, type Spa } from '../../examples/spa/server.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HOME = join(ROOT, 'examples/spa')

const distOf = (mode: string): string => join(HOME, mode === 'production' ? 'dist' : 'dist/development')

/** The built scripts, as one text. */
export async function readSpaScripts(mode: 'production' | 'development'): Promise<string> {
  const folder = join(distOf(mode), 'assets')
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  return (await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
}

/** Built anew each time, since Kairos is a part of it. */
export async function openSpa(endpoint: string, mode: 'production' | 'development', latencyMs = 250): Promise<Spa> {
  const dist = distOf(mode)
  const vite = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--outDir', dist, '--emptyOutDir']
  const env = { ...process.env, NODE_ENV: mode }
  await promisify(execFile)(process.execPath, [...vite, '--logLevel', 'error'], { cwd: HOME, env })
  return createSpa({ endpoint, dist, latencyMs })
}
