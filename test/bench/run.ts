// Runs one bench by its name: `npm run bench -- moments`. Each file beside this one is a bench with a `run` function.
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'

interface Bench {
  readonly run: () => void | Promise<void>
}

const [name] = parseArgs({ allowPositionals: true }).positionals
const HELPERS = ['run.ts', 'counting-collector.ts', 'large-page.ts', 'own-tasks.ts', 'parsing-server.ts', 'load.ts']
const isBench = (file: string): boolean => /^[a-z-]+\.ts$/.test(file) && !HELPERS.includes(file)
const names = readdirSync(import.meta.dirname)
  .filter(isBench)
  .map((file) => file.slice(0, -3))

if (name !== undefined && names.includes(name)) {
  const bench = (await import(`./${name}.ts`)) as Bench
  await bench.run()
} else {
  const missing = name === undefined ? 'Which bench?' : `There is no bench '${name}'.`
  console.error(`${missing} Give one of: ${names.join(', ')}. Example: npm run bench -- ${names[0]}`)
  process.exitCode = 1
}
