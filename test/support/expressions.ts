// Every regular expression of the sources, and what a worker needs to run them on long texts without hanging a test.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import ts from 'typescript'
import { snapshotOf } from './snapshot-of.ts'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))

export interface Expression {
  file: string
  source: string
  flags: string
}

const files = (): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()

/** Those that are written as literals. */
export function literals(): Expression[] {
  const found: Expression[] = []
  for (const file of files()) {
    const tree = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return found
}

/** Those that are put together when a file is loaded, of the files that load outside of a browser. */
export async function composed(): Promise<Expression[]> {
  const found: Expression[] = []
  const Own = globalThis.RegExp
  let file = ''
  const Recording = new Proxy(Own, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const made = new target(source, flags)
      found.push({ file, source: made.source, flags: made.flags })
      return made
    },
    apply: (_target, _, [source, flags]: [string | RegExp, string?]) => Reflect.construct(Recording, [source, flags]),
  })
  globalThis.RegExp = Recording
  try {
    for (file of files()) {
      if (!/script(-tag)?\.ts$/.test(file)) await import(/* @vite-ignore */ pathToFileURL(join(SRC, file)).href)
    }
    // Those that are made when they are first needed.
    const { describePage } = (await import('../../src/pages/page.ts')) as typeof import('../../src/pages/page.ts')
    describePage(snapshotOf({}))
  } finally {
    globalThis.RegExp = Own
  }
  return found
}

/** Runs of what patterns repeat, each with an end that makes a match fail late. */
export function longTexts(length: number): string[] {
  const parts =
    'a|1| |-|.|_|,|/|@|%|(|é|가|a |1 |1.|1,|a-|a.|a@|%40|/a|=a|&a=1|a:|"a|\u00a0|\u3000|\t\n|€1|1€|aA|ab1 |+1 |(1)|\ud83d'
  return parts.split('|').flatMap((part) => {
    const run = part.repeat(Math.ceil(length / part.length)).slice(0, length)
    return [run, `${run}!`, `\u0001${run}\u0000`]
  })
}

const PROGRAM = `
  const { parentPort, workerData: { expressions, texts } } = require('node:worker_threads')
  for (const [at, { source, flags }] of expressions.entries()) {
    const expression = new RegExp(source, flags)
    for (const text of texts) { expression.lastIndex = 0; text.replace(expression, '') }
    parentPort.postMessage(at)
  }`

/** Gives those that did not come to an end in time, with all texts. */
export async function hanging(
  expressions: readonly Expression[],
  texts: string[],
  limitMs: number,
): Promise<Expression[]> {
  const found: Expression[] = []
  let rest = [...expressions]
  while (rest.length) {
    const done = await new Promise<number>((resolve) => {
      const worker = new Worker(PROGRAM, { eval: true, workerData: { expressions: rest, texts } })
      let count = 0
      const stop = (): void => void worker.terminate().then(() => resolve(count))
      let timer = setTimeout(stop, limitMs)
      worker.on('message', () => {
        count++
        clearTimeout(timer)
        timer = setTimeout(stop, limitMs)
        if (count === rest.length) stop()
      })
    })
    const [hung] = rest.slice(done)
    if (hung) found.push(hung)
    rest = rest.slice(done + 1)
  }
  return found
}
