// Processes that a live run starts: each in a group of its own, with a log, and ended with the run whatever ends it.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'

export interface Command {
  program: string
  given: readonly string[]
  /** Both of its outputs. */
  log: string
  options?: SpawnOptions
}

export interface Running {
  pid: number
  /** Resolves with its exit code; null where a signal ended it. */
  ended: Promise<number | null>
  stop(): Promise<void>
}

export interface Processes {
  /** To its end; throws with the end of its log where it fails. */
  run(command: Command): Promise<void>
  start(command: Command): Running
  /** The newest first. */
  stopAll(): Promise<void>
}

const LOG_TAIL = 1_500
const PATIENCE_MS = 10_000

const tailOf = (log: string): string => readFileSync(log, 'utf8').slice(-LOG_TAIL).trim()

/** The whole group: npm and the shop start processes of their own. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, name)
  } catch {
    // It has just gone by itself.
  }
}

export function openProcesses(): Processes {
  const running: { child: ChildProcess; stop: () => Promise<void> }[] = []
  // Nothing can be awaited any more: Postgres takes SIGINT for a fast shutdown, Node for its end.
  process.once('exit', () => {
    for (const { child } of running) signal(child, 'SIGINT')
  })
  // The browser's library leaves by `process.exit` on these as well.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130))

  function start({ program, given, log, options }: Command): Running {
    const out = openSync(log, 'a')
    const child = spawn(program, given, { ...options, detached: true, stdio: ['ignore', out, out] })
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', resolve)
    })
    ended.catch(() => {})
    const stop = async (): Promise<void> => {
      signal(child, 'SIGINT')
      const late = setTimeout(() => signal(child, 'SIGKILL'), PATIENCE_MS)
      await ended.catch(() => null)
      clearTimeout(late)
    }
    running.push({ child, stop })
    return { pid: child.pid ?? 0, ended, stop }
  }

  return {
    start,
    run: async (command) => {
      const code = await start(command).ended
      const line = [command.program, ...command.given].join(' ')
      if (code !== 0) throw new Error(`«${line}» ended with ${code}; ${command.log} ends with:\n${tailOf(command.log)}`)
    },
    stopAll: async () => {
      for (const { stop } of running.splice(0).reverse()) await stop()
    },
  }
}
