// A way into the overlay for tests: its shadow root is closed, so what the page makes it by remembers it.
import type { Page } from 'puppeteer-core'

const HOST = 'kairos-overlay'
/** A script of the page's, before the overlay comes: its root is `overlayRoot` then. */
export const rememberRoot = (isOpen = false): string => `{
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, ${isOpen ? "{ ...init, mode: 'open' }" : 'init'})
    if (this.localName === '${HOST}') Object.defineProperty(window, 'overlayRoot', { value: root, configurable: true })
    return root
  }
}`

export interface OverlayPage {
  /** Waits until the overlay is there. */
  opened(): Promise<void>
  /** What an expression gives in the page; `root` is the overlay's shadow root. */
  evaluate<T>(expression: string): Promise<T>
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>
  /** Clicks as a hand would, in the middle of the first element of a selector. */
  click(selector: string): Promise<void>
  focus(selector: string): Promise<void>
  text(selector: string): Promise<string>
}

/** Before the page is opened. `isOpen` makes the root an open one, for tools that look at no other. */
export async function watchOverlay(page: Page, isOpen = false): Promise<OverlayPage> {
  await page.evaluateOnNewDocument(rememberRoot(isOpen))
  const inRoot = (expression: string): string => `((root) => (${expression}))(window.overlayRoot)`
  const evaluate = async <T>(expression: string): Promise<T> => (await page.evaluate(inRoot(expression))) as T
  const one = (selector: string): string => `root.querySelector(${JSON.stringify(selector)})`
  const until = async (expression: string): Promise<void> => {
    await page.waitForFunction(`!!window.overlayRoot && ${inRoot(expression)}`)
  }
  return {
    opened: () => until(`root.querySelector('.frame') && root.host.isConnected`),
    evaluate,
    until,
    async click(selector) {
      await until(`!!${one(selector)}`)
      const place = `${one(selector)}.scrollIntoView({ block: 'nearest' }), JSON.parse(JSON.stringify(${one(selector)}.getBoundingClientRect()))`
      const { x, y, width, height } = await evaluate<{ x: number; y: number; width: number; height: number }>(place)
      await page.mouse.click(x + width / 2, y + height / 2)
    },
    focus: (selector) => evaluate(`${one(selector)}.focus()`),
    text: (selector) => evaluate(`${one(selector)}?.innerText ?? ''`),
  }
}

/** It begins folded, out of the way of whoever shops. */
export async function foldOverlay(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`try { sessionStorage['kairos.overlay'] ??= '{"isFolded":true}' } catch {}`)
}
