// WebKitGTK for tests: its MiniBrowser on a display that nobody sees, driven over WebDriver.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver'
import type { Engine, Tab } from './engines.ts'
import { programPath } from './engines-programs.ts'

const PATIENCE_MS = 15_000
const LOOK_MS = 50

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Gone with all that it has started, and gone at the latest with this process. */
export function start(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): { child: ChildProcess; end(): Promise<void> } {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => {})
  const gone = once(child, 'exit')
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // It has ended already.
    }
  }
  const atExit = (): void => kill('SIGKILL')
  process.once('exit', atExit)
  return {
    child,
    async end() {
      process.off('exit', atExit)
      if (child.exitCode === null && child.signalCode === null) {
        kill('SIGTERM')
        const late = setTimeout(() => kill('SIGKILL'), 2_000)
        await gone
        clearTimeout(late)
      }
      kill('SIGKILL')
    },
  }
}

/** Xvfb chooses a display that is free, and says which. */
export async function openDisplay(): Promise<{ display: string; end(): Promise<void> }> {
  const { child, end } = start(
    programPath('XVFB'),
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    process.env,
  )
  const lines = createInterface({ input: child.stdio[3] as Readable })
  const [number] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [])])) as string[]
  if (number === undefined) throw new Error('Xvfb ended before it had a display.')
  return { display: `:${number}`, end }
}

async function openSession(port: number): Promise<WebDriver> {
  const url = `http://127.0.0.1:${port}`
  const end = Date.now() + PATIENCE_MS
  while (
    !(await fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > end) throw new Error(`WebKitWebDriver did not answer at ${url} within ${PATIENCE_MS} ms.`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  const browser = { binary: programPath('MINI_BROWSER'), args: ['--automation'] }
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browser })
  return new Builder().usingServer(url).withCapabilities(capabilities).build()
}

/** A session has one tab in its hand: commands for several take turns. Its first tab stays, for it ends with its last. */
async function createTabs(driver: WebDriver): Promise<() => Promise<Tab>> {
  const first = await driver.getWindowHandle()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
  return async () => {
    const handle = await inTurn(async () => {
      await driver.switchTo().window(first)
      await driver.switchTo().newWindow('tab')
      return driver.getWindowHandle()
    })
    const inTab = <T>(work: () => Promise<T>): Promise<T> =>
      inTurn(async () => {
        await driver.switchTo().window(handle)
        return work()
      })
    return {
      goto: (url) => inTab(() => driver.get(url)),
      async evaluate(script) {
        const answer = await inTab(() =>
          driver.executeAsyncScript<{ value?: unknown; error?: string }>(
            `const done = arguments[arguments.length - 1]
            ;(async () => (${script}))().then((value) => done({ value }), (error) => done({ error: String(error) }))`,
          ),
        )
        if (answer.error !== undefined) throw new Error(answer.error)
        return answer.value ?? undefined
      },
      click: (selector) => inTab(() => driver.findElement(By.css(selector)).click()),
      close: () => inTab(() => driver.close()),
    }
  }
}

export async function openWebKit(): Promise<Omit<Engine, 'name'>> {
  const ends: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end().catch(() => {})
  }
  try {
    const { display, end } = await openDisplay()
    ends.push(end)
    const port = await freePort()
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      // Needed as root.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    }
    const { child, end: endDriver } = start(programPath('WEBKIT_DRIVER'), [`--port=${port}`], env)
    ends.push(endDriver)
    const driver = await openSession(port)
    ends.push(() => driver.quit())
    return { pid: child.pid ?? 0, open: await createTabs(driver), close }
  } catch (error) {
    await close()
    throw error
  }
}
