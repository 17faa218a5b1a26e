// A collector in a process of its own, as `npm start` has it.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const MAIN = fileURLToPath(new URL('../../examples/collector/main.ts', import.meta.url))

interface CollectorProcess {
  readonly process: ChildProcess
  readonly url: string
  /** What it has written down so far. */
  log(): string
}

export async function spawnCollector(data: string, env: Record<string, string> = {}): Promise<CollectorProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, KAIROS_DATA: data, PORT: '0', KAIROS_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text
  })
  for await (const chunk of child.stdout) {
    const [url] = /http:\/\/\S+/.exec(String(chunk)) ?? []
    if (url) return { process: child, url, log: () => log }
  }
  throw new Error(`the collector ended before it listened: ${log}`)
}
