// The real environment over a window that has only what a test gives it.
import { createBrowser } from '../../src/browser.ts'
import type { Environment } from '../../src/environment.ts'

export interface BareBrowser {
  env: Environment
  reports: { error: unknown; where: string }[]
}

/** Of a window only what is given: whatever else is touched is not there. */
export function createBareBrowser(parts: object = {}, properties: PropertyDescriptorMap = {}): BareBrowser {
  const reports: BareBrowser['reports'] = []
  const window = {
    navigator: {},
    document: { referrer: 'https://search.example/', title: 'A product' },
    location: { href: 'https://shop.example/p/1' },
    innerWidth: 1_280,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    addEventListener() {},
    removeEventListener() {},
    AbortController,
    CompressionStream,
    Request,
    crypto: globalThis.crypto,
    ...parts,
  } as unknown as Window & typeof globalThis
  Object.defineProperties(window, properties)
  return { env: createBrowser(window, (error, where) => void reports.push({ error, where })), reports }
}
