// The checks of `npm run check` can fail: each meets the very fault it is there for, in a copy of the repository.
import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CHECK = join(ROOT, 'test/support/check.mjs')
const COPIED = [
  'src',
  'test',
  'etc',
  'examples',
  'schema',
  'dist',
  'package.json',
  'tsconfig.json',
  'tsconfig.pure.json',
  'rollup.config.mjs',
  '.dependency-cruiser.cjs',
  '.size-limit.json',
]
const LEFT_OUT = new Set(['node_modules', '.data', 'temp'])
const copies: string[] = []

async function copyRepository(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'kairos-check-'))
  copies.push(copy)
  for (const name of COPIED) {
    await cp(join(ROOT, name), join(copy, name), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    })
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

function check(root: string, only: string): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CHECK, '--only', only, '--root', root], (error, stdout, stderr) => {
      resolve({ ok: error === null, output: stdout + stderr })
    })
  })
}

afterEach(async () => {
  await Promise.all(copies.splice(0).map((copy) => rm(copy, { recursive: true, force: true })))
})

const SLOW_MS = 180_000

describe('the check fails', { timeout: SLOW_MS }, () => {
  it('when a pure file names the document', async () => {
    const copy = await copyRepository()
    await appendFile(join(copy, 'src/context/actor.ts'), '\nexport const title = (): string => document.title\n')
    const { ok, output } = await check(copy, 'pure')
    expect(output).toMatch(/actor\.ts.*Cannot find name 'document'/)
    expect(ok).toBe(false)
  })

  it('when a file knows one that it must not know', async () => {
    const copy = await copyRepository()
    const add = (file: string, line: string) => appendFile(join(copy, 'src', file), `\n${line}\n`)
    await add('signals/visibility.ts', "export type { QueueEntry } from '../queue/queue.ts'")
    await add('transport/retry.ts', "import type { Environment } from '../environment.ts'")
    await add('queue/memory-queue.ts', "import { get } from 'idb-keyval'")
    await add('context/url.ts', "import { actorOf } from './actor.ts'")
    await add('context/actor.ts', "import { decode } from './url.ts'")
    await add('script-tag.ts', "import './context/ids.ts'")
    await add('hooks.ts', "export { actorOf } from './context/actor.ts'")
    const { ok, output } = await check(copy, 'layers')
    expect(output).toMatch(/signals-before-pages: src\/signals\/visibility\.ts → src\/queue\/queue\.ts/)
    expect(output).toMatch(/pure-without-edge: src\/transport\/retry\.ts → src\/environment\.ts/)
    expect(output).toMatch(/idb-keyval-in-one-file: src\/queue\/memory-queue\.ts/)
    expect(output).toMatch(/no-circle: src\/context\//)
    expect(output).toMatch(/guests-of-the-public-face: src\/script-tag\.ts → src\/context\/ids\.ts/)
    expect(output).toMatch(/no-barrel: src\/hooks\.ts → src\/context\/actor\.ts/)
    expect(ok).toBe(false)
  })

  it('when nobody uses what a file exports', async () => {
    const copy = await copyRepository()
    await appendFile(join(copy, 'src/context/actor.ts'), '\nexport const nobodyWantsThis = 1\n')
    const { ok, output } = await check(copy, 'unused')
    expect(output).toMatch(/nobodyWantsThis\s+src\/context\/actor\.ts/)
    expect(ok).toBe(false)
  })

  it('when the public API changes without its report', async () => {
    const copy = await copyRepository()
    await appendFile(join(copy, 'src/moments.ts'), '\nexport const news = (count: number): number => count\n')
    const { ok, output } = await check(copy, 'build,api')
    expect(output).toMatch(/moments: .*changed the API signature/)
    expect(output).toMatch(/npm run check -- --update/)
    expect(ok).toBe(false)
  })

  it('when the script tag outgrows its budget', async () => {
    const copy = await copyRepository()
    const budgets = join(copy, '.size-limit.json')
    await writeFile(budgets, (await readFile(budgets, 'utf8')).replace(/"limit": "[\d.]+ kB"/, '"limit": "1 kB"'))
    const { ok, output } = await check(copy, 'size')
    expect(output).toMatch(/exceeded/)
    expect(ok).toBe(false)
  })
})

it('says which steps there are when asked for another', async () => {
  const { ok, output } = await check(ROOT, 'everything')
  expect(output).toMatch(/there is no step everything; the steps are build, types/)
  expect(ok).toBe(false)
})
