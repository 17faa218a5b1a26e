// One request to the collector, in a real browser: read to its end, bounded, and told apart from what the page forbids.
import type { PostRequest, PostResponse } from './environment.ts'

type Page = Window & typeof globalThis

const MAX_ANSWER_BYTES = 256_000

/**
 * No header of our own and no credentials: the collector's answer can be read without a preflight.
 *
 * @throws SecurityError where the page's Content-Security-Policy forbids it; what `fetch` throws, otherwise.
 */
export async function post(window: Page, { url, body, keepalive, timeoutMs }: PostRequest): Promise<PostResponse> {
  const aborting = new window.AbortController()
  const timer = window.setTimeout(() => aborting.abort(), timeoutMs)
  const policy = watchPolicy(window, url)
  try {
    const response = await window.fetch(url, {
      method: 'POST',
      body: body as BodyInit,
      keepalive,
      signal: aborting.signal,
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
    })
    // To its end: the browser counts a keepalive request as under way until then.
    const text = await readText(response)
    return { status: response.status, url: response.url, text, retryAfter: response.headers.get('Retry-After') }
  } catch (error) {
    // The violation is told in a task of its own.
    await new Promise((resolve) => window.setTimeout(resolve))
    throw policy.isViolated() ? new DOMException(forbidden(url), 'SecurityError') : error
  } finally {
    policy.stop()
    window.clearTimeout(timer)
  }
}

const originOf = (url: string): string => new URL(url).origin
const forbidden = (url: string): string =>
  `the page's Content-Security-Policy forbids the collector: add ${originOf(url)} to connect-src`

/** On the window: a form may be called `addEventListener`, and stand in the document's place of it. */
function watchPolicy(window: Page, url: string): { isViolated(): boolean; stop(): void } {
  let isViolated = false
  const watch = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    const isOurs = blockedURI === url || blockedURI === originOf(url) || url.startsWith(`${blockedURI}?`)
    if (effectiveDirective === 'connect-src' && disposition === 'enforce' && isOurs) isViolated = true
  }
  window.addEventListener('securitypolicyviolation', watch)
  return {
    isViolated: () => isViolated,
    stop: () => window.removeEventListener('securitypolicyviolation', watch),
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; bytes < MAX_ANSWER_BYTES; ) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.length
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return text.slice(0, MAX_ANSWER_BYTES)
}
