// One request to the collector, in a real browser: read to its end, bounded, and told apart from what the page forbids.
import type { PostRequest, PostResponse } from './environment.ts'

type Page = Window & typeof globalThis

const MAX_ANSWER_BYTES = 256_000

/**
 * In time, whatever the browser does: in Firefox a request of a page that waited for the shopper to come back ends never.
 *
 * @throws SecurityError where the page's Content-Security-Policy forbids it; what `fetch` throws, otherwise.
 */
export function post(window: Page, request: PostRequest): Promise<PostResponse> {
  const aborting = new window.AbortController()
  const policy = watchPolicy(window, request.url)
  return new Promise<PostResponse>((resolve, reject) => {
    const timer = window.setTimeout(() => {
      aborting.abort()
      reject(new DOMException('no answer in time', 'TimeoutError'))
    }, request.timeoutMs)
    // What the policy forbids is told in a task of its own.
    const fail = (error: unknown) =>
      window.setTimeout(() =>
        reject(policy.isViolated() ? new DOMException(forbidden(request.url), 'SecurityError') : error),
      )
    ask(window, request, aborting.signal)
      .then(resolve, fail)
      .finally(() => {
        window.clearTimeout(timer)
        // What is longer than we read is not let on, either: to cancel its stream does not suffice everywhere.
        aborting.abort()
      })
  }).finally(policy.stop)
}

/** No header of our own and no credentials: the collector's answer can be read without a preflight. */
async function ask(window: Page, { url, body, keepalive }: PostRequest, signal: AbortSignal): Promise<PostResponse> {
  const response = await window.fetch(url, {
    method: 'POST',
    body: body as BodyInit,
    keepalive,
    signal,
    mode: 'cors',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'follow',
  })
  // To its end: the browser counts a keepalive request as under way until then.
  const text = await readText(response)
  return { status: response.status, url: response.url, text, retryAfter: response.headers.get('Retry-After') }
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
