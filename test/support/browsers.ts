// A real Chromium for tests: headless, with a profile of its own that is gone when it is closed.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { programPath } from './engines-programs.ts'

export interface ChromiumOptions {
  /** Like a person's: it neither says `webdriver` nor `Headless`. */
  human?: boolean
  /** Further flags. */
  args?: readonly string[]
  /** A profile to go on with, and to keep: for what must survive the browser. */
  profile?: string
}

export interface Chromium {
  browser: Browser
  /** Ends the browser, and takes its profile away. */
  close(): Promise<void>
  /** Ends it as a crash would; a profile that was given stays. */
  kill(): Promise<void>
}

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-US',
]
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }

/** What this Chromium calls itself where somebody looks at it; a headless one says `HeadlessChrome`. */
function humanName(executablePath: string): string {
  const [, major = '140'] = /(\d+)\./.exec(execFileSync(executablePath, ['--version'], { encoding: 'utf8' })) ?? []
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}

export async function openChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = programPath('CHROMIUM')
  const own = options.profile ? undefined : await mkdtemp(join(tmpdir(), 'kairos-chromium-'))
  const human = options.human
    ? ['--disable-blink-features=AutomationControlled', `--user-agent=${humanName(executablePath)}`]
    : []
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir: options.profile ?? own ?? '',
    args: [...FLAGS, ...human, ...(options.args ?? [])],
  })
  const clear = async (): Promise<void> => {
    if (own) await rm(own, REMOVAL)
  }
  return {
    browser,
    close: async () => {
      await browser.close()
      await clear()
    },
    kill: async () => {
      const child = browser.process()
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child?.kill('SIGKILL')
      await gone
      await clear()
    },
  }
}
