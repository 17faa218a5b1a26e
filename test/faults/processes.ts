// The processes of a browser, as Linux tells of them: ends those of its pages, or all, as a crash would.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

interface Process {
  pid: number
  parent: number
  command: string
}

/** How each engine's processes of pages are called. */
const RENDERER = /--type=renderer|-isForBrowser|WebKitWebProcess/
const LOOK_MS = 5

function processes(): Process[] {
  if (!existsSync('/proc/self/stat')) throw new Error('Crashes can be tried on Linux only: there is no /proc here.')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        // A name in parentheses may hold anything.
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z') return []
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
}

/** The process, and all that come from it. */
function family(pid: number): Process[] {
  const all = processes()
  const of = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...of(one.pid)])
  return [...all.filter((one) => one.pid === pid), ...of(pid)]
}

async function end(chosen: readonly Process[]): Promise<void> {
  for (const { pid } of chosen) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
  const pids = new Set(chosen.map(({ pid }) => pid))
  while (processes().some(({ pid }) => pids.has(pid))) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
}

/** All processes of pages; the browser lives on. */
export async function killRenderers(browser: number): Promise<void> {
  const renderers = family(browser).filter(({ command }) => RENDERER.test(command))
  if (!renderers.length) throw new Error(`The browser with pid ${browser} has no process of a page.`)
  await end(renderers)
}

export const killBrowser = (browser: number): Promise<void> => end(family(browser))
