// WebKitGTK without automation, which keeps a profile on disk and outlives the processes of its pages: one page at a time,
// and each page asks by itself what it is to do.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Engine, Tab } from './engines.ts'
import { programPath } from './engines-programs.ts'
import { openDisplay, start } from './engines-webkit.ts'

const PATIENCE_MS = 20_000
const OPEN = { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }

interface Answer {
  value?: unknown
  error?: string
}

/** Asks for an expression, tells its value, and asks again, for as long as the page lives. */
const asking = (origin: string): string => `<script>{
  const ask = async () => {
    for (;;) {
      const script = await (await fetch('${origin}/next')).text()
      let answer
      try { answer = { value: await (0, eval)('(async () => (' + script + '))()') } } catch (error) { answer = { error: String(error) } }
      await fetch('${origin}/answer', { method: 'POST', body: JSON.stringify(answer) })
    }
  }
  addEventListener('load', () => void ask().catch(() => {}))
}</script>`

async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`WebKit did not ${what} within ${PATIENCE_MS} ms.`)), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function later<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve: (value) => resolve(value) }
}

async function openControl(): Promise<{
  origin: string
  page(): Promise<ServerResponse>
  answer(): Promise<Answer>
  close(): void
}> {
  let waiting = later<ServerResponse>()
  let told = later<Answer>()
  const server = createServer(async (incoming, outgoing) => {
    if (incoming.url === '/next') {
      outgoing.writeHead(200, OPEN)
      waiting.resolve(outgoing)
      return
    }
    let text = ''
    for await (const chunk of incoming) text += chunk
    outgoing.writeHead(200, OPEN).end()
    told.resolve(JSON.parse(text) as Answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async page() {
      const page = await within(waiting.promise, 'load the page')
      waiting = later()
      told = later()
      return page
    },
    answer: () => within(told.promise, 'answer'),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

export async function openBareWebKit(profile: string): Promise<Omit<Engine, 'name'>> {
  const { display, end } = await openDisplay()
  const control = await openControl()
  const own = Object.fromEntries(
    ['HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'].map((name) => [name, profile]),
  )
  const env = {
    ...process.env,
    ...own,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  let browser: ReturnType<typeof start> | undefined
  let page: ServerResponse | undefined

  const evaluate = async (script: string): Promise<unknown> => {
    page ??= await control.page()
    page.end(script)
    page = undefined
    const { value, error } = await control.answer()
    if (error !== undefined) throw new Error(error)
    return value
  }
  const tab: Tab = {
    async goto(url) {
      if (browser) throw new Error('One page only.')
      browser = start(programPath('MINI_BROWSER'), [url], env)
      page = await control.page()
    },
    evaluate,
    click: async (selector) => void (await evaluate(`document.querySelector('${selector}').click()`)),
    close: async () => {},
  }
  return {
    get pid() {
      return browser?.child.pid ?? 0
    },
    script: asking(control.origin),
    open: async () => tab,
    async close() {
      await browser?.end()
      control.close()
      await end()
    },
  }
}
