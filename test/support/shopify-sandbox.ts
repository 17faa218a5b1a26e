// A checkout page with a pixel in a sandbox like Shopify's: no storage of its own, the shop's only by promises.
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { rollup } from 'rollup'
import { loadConfigFile } from 'rollup/loadConfigFile'

const CONFIG = fileURLToPath(new URL('../../examples/shopify-pixel/rollup.config.mjs', import.meta.url))

/** The pixel as one script, for this endpoint and shop. */
export async function buildPixel(endpoint: string, shop: string): Promise<string> {
  const { options } = await loadConfigFile(CONFIG, { silent: true })
  const [config] = options
  const bundle = await rollup({ ...config, onLog: () => {} })
  const { output } = await bundle.generate({ format: 'iife', file: `${tmpdir()}/pixel.js` })
  await bundle.close()
  const [{ code }] = output
  return code.replace('https://collector.example/v1/touchpoints', endpoint).replace('"demo"', JSON.stringify(shop))
}

/** What the pixel finds ready in its frame; storage is the top frame's. */
const SANDBOX = (privacy: object): string => `
  const waiting = new Map(), subscribed = []
  let next = 0
  const ask = (area, call, given) => new Promise((done) => { waiting.set(++next, done); parent.postMessage({ at: next, area, call, given }, '*') })
  const storage = (area) => Object.fromEntries(['getItem', 'setItem', 'removeItem', 'key', 'clear', 'length'].map((call) =>
    [call, (...given) => ask(area, call, given)]))
  const browser = { localStorage: storage('localStorage'), sessionStorage: storage('sessionStorage'), cookie: {} }
  const analytics = { subscribe: async (name, call) => subscribed.push([name, call]) }
  const consents = []
  const customerPrivacy = { subscribe: async (name, call) => consents.push(call) }
  const init = { customerPrivacy: ${JSON.stringify(privacy)}, data: {}, context: {
    document: { location: { href: 'https://shop.example/checkouts/cn/1?token=secret' }, referrer: 'https://shop.example/cart', title: 'Checkout' },
    window: { innerWidth: 1280 }, navigator: { language: 'de-DE', userAgent: navigator.userAgent } } }
  addEventListener('message', ({ data }) => {
    if (data.event) for (const [name, call] of subscribed) if (name === data.event.name) call(data.event)
    if (data.privacy) for (const call of consents) call({ customerPrivacy: data.privacy })
    if (data.at) waiting.get(data.at)?.(data.answer)
  })
  addEventListener('error', ({ message }) => parent.postMessage({ fault: message }, '*'))
  addEventListener('unhandledrejection', ({ reason }) => parent.postMessage({ fault: String(reason) }, '*'))`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** The top frame: answers for the storage, and passes events on by `publish`. */
export function checkoutPage(pixel: string, privacy: object = { analyticsProcessingAllowed: true }): string {
  const frame = `<script>${SANDBOX(privacy)}</script><script>${pixel.replaceAll('</script', '<\\/script')}</script>`
  return `<!doctype html><title>Checkout</title><script>
  window.faults = []
  addEventListener('message', ({ data, source }) => {
    if (data.fault) faults.push(data.fault)
    if (!data.at) return
    const area = window[data.area]
    source.postMessage({ at: data.at, answer: data.call === 'length' ? area.length : area[data.call](...data.given) }, '*')
  })
  window.publish = (event) => frames[0].postMessage({ event }, '*')
  window.allow = (privacy) => frames[0].postMessage({ privacy }, '*')
</script><iframe sandbox="allow-scripts" srcdoc="${escaped(frame)}"></iframe>`
}
