// The folder of a run, for one run at a time: a second one would end the first one's database.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** `fresh`: empty. It is free for the next run when this process ends. */
export function takeFolder(folder: string, fresh: boolean): void {
  const file = join(folder, 'run.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (pid > 0 && isAlive(pid))
    throw new Error(
      `Process ${pid} uses ${folder}. Wait for it, or give another --folder; if it is no run of this, remove run.pid.`,
    )
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, String(process.pid))
  process.once('exit', () => rmSync(file, { force: true }))
}
