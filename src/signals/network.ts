// Opt-in: reads how the shop's own requests to its cart were answered. The one source that wraps `fetch` and `XMLHttpRequest`.
import { type Asked, answerTo, askedOf } from './network-table.ts'
import { type Data, own } from './own-data.ts'
import type { SignalSource } from './signal.ts'
import { wrap } from './wrap.ts'

const MAX_ANSWER = 256 * 1024
const MAX_BODY = 32 * 1024
const MAX_FIELDS = 60

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The fields of a form or JSON that is sent; files, streams and large texts are left alone. */
function fieldsOf(body: unknown): Data {
  if (typeof body === 'string' && body.length > MAX_BODY) return {}
  if (typeof body === 'string' && /^\s*\{/.test(body)) return (parse(body) ?? {}) as Data
  const isForm = typeof body === 'string' || body instanceof URLSearchParams || body instanceof FormData
  // Of a file no more than that it is one.
  return Object.fromEntries([...new URLSearchParams(isForm ? (body as string) : '')].slice(0, MAX_FIELDS))
}

/** Read beside the shop's own reading, which finds its body as it came. */
async function readAnswer(response: Response): Promise<unknown> {
  const { headers } = response
  const isSmall = Number(headers.get('content-length')) <= MAX_ANSWER
  if (!/json|javascript/.test(headers.get('content-type') ?? '') || !isSmall) return undefined
  const reader = response.clone().body?.getReader()
  const decoder = new TextDecoder()
  for (let text = ''; reader; ) {
    const { done, value } = await reader.read()
    if (done) return parse(text)
    text += decoder.decode(value, { stream: true })
    if (text.length > MAX_ANSWER) reader.cancel()
  }
  return undefined
}

const urlOf = (input: unknown): unknown =>
  input instanceof URL ? input.href : input instanceof Request ? input.url : input
const methodOf = (input: unknown, init: unknown): unknown =>
  own(init, 'method') ?? (input instanceof Request ? input.method : 'GET')

/**
 * Tells what was added to the cart, or refused, by the answers that the shop's scripts get: as they are, neither delayed nor
 * read before them. For shops where nothing else shows it: `sources: [...storefrontSources(), networkSource()]`.
 */
export const networkSource = (): SignalSource => (emit, watch) => {
  const asked = new WeakMap<object, { method: unknown; url: unknown }>()
  let isStopped = false
  const attempt = (run: () => void): void => {
    try {
      if (!isStopped) run()
    } catch (error) {
      watch.report(error, 'network')
    }
  }
  const ask = (method: unknown, url: unknown, body: unknown): Asked | null => {
    if (typeof url !== 'string' || typeof method !== 'string') return null
    const { pathname, search } = new URL(url, location.href)
    return askedOf(method.toUpperCase(), pathname + search, fieldsOf(body))
  }
  const tell = (request: Asked, status: number, answer: unknown): void =>
    attempt(() => {
      const { told, count } = answerTo(request, status, answer)
      const time = watch.now()
      if (told) emit({ kind: 'told', time, by: 'network', ...told })
      if (count !== undefined) emit({ kind: 'cart', time, count, settled: true })
    })
  const fetched = (_: unknown, [input, init]: unknown[], answer: unknown): void =>
    attempt(() => {
      const request = ask(methodOf(input, init), urlOf(input), own(init, 'body'))
      // What a wrapper of somebody else's gives may begin only when it is asked for.
      if (!request || Object.prototype.toString.call(answer) !== '[object Promise]') return
      ;(answer as Promise<unknown>).then(
        (response) =>
          attempt(() => {
            if (!(response instanceof Response) || !response.status) return
            const read = response.ok ? readAnswer(response) : Promise.resolve()
            read.then((text) => tell(request, response.status, text)).catch((error) => watch.report(error, 'network'))
          }),
        () => {},
      )
    })
  const opened = (self: unknown, [method, url]: unknown[]): void =>
    attempt(() => asked.set(self as object, { method, url: urlOf(url) }))
  const sent = (self: unknown, [body]: unknown[]): void =>
    attempt(() => {
      const { method, url } = asked.get(self as object) ?? {}
      const request = ask(method, url, body)
      if (!request || !(self instanceof XMLHttpRequest)) return
      const read = (): void => {
        const { status, responseType } = self
        const text = /^(text)?$/.test(responseType) ? self.responseText : ''
        const answer = responseType === 'json' ? self.response : text.length > MAX_ANSWER ? undefined : parse(text)
        if (status) tell(request, status, answer ?? undefined)
      }
      self.addEventListener('load', () => attempt(read), { once: true, passive: true })
    })
  const stops = [
    wrap(window, 'fetch', fetched),
    wrap(XMLHttpRequest.prototype, 'open', opened),
    wrap(XMLHttpRequest.prototype, 'send', sent),
  ]
  return () => {
    isStopped = true
    for (const stop of stops) stop()
  }
}
