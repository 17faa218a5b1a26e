// How the real environment asks a collector, and reads its answer.
import { describe, expect, it } from 'vitest'
import { createBareBrowser } from '../support/bare-window.ts'

const URL_ASKED = 'https://shop.example/k/v1/touchpoints'
const POST = { url: URL_ASKED, body: '{}', keepalive: true, timeoutMs: 1_000 }

describe('a request', () => {
  const asked: [string, RequestInit][] = []
  const answering = (response: Response) => ({
    fetch: async (url: string, init: RequestInit) => {
      asked.push([url, init])
      return response
    },
  })

  it('has no header of ours and no credentials, and is read to its end', async () => {
    const { env } = createBareBrowser(answering(new Response('{"accepted":1}', { headers: { 'Retry-After': '7' } })))
    expect(await env.post(POST)).toEqual({ status: 200, url: '', text: '{"accepted":1}', retryAfter: '7' })
    const [url, { signal: _, ...init }] = asked.at(-1) ?? ['', {}]
    expect(url).toBe(URL_ASKED)
    expect(init).toEqual({
      method: 'POST',
      body: '{}',
      keepalive: true,
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
    })
  })

  it('reads no more than 256 kB of an endless answer', async () => {
    let sent = 0
    let isCancelled = false
    const endless = new ReadableStream({
      pull(controller) {
        sent += 10_000
        controller.enqueue(new Uint8Array(10_000).fill(65))
      },
      cancel() {
        isCancelled = true
      },
    })
    const { env } = createBareBrowser(answering(new Response(endless)))
    expect((await env.post(POST)).text).toHaveLength(256_000)
    expect(sent).toBeLessThan(400_000)
    expect(isCancelled).toBe(true)
    // To cancel what is read of it does not suffice in every engine.
    expect(asked.at(-1)?.[1].signal?.aborted).toBe(true)
  })

  it('can be answered by nothing', async () => {
    const { env } = createBareBrowser(answering(new Response(null, { status: 204 })))
    expect(await env.post(POST)).toMatchObject({ status: 204, text: '' })
  })

  it('is given up after its time-out, also while its answer is read', async () => {
    const fetch = async (_: string, { signal }: RequestInit) =>
      new Response(
        new ReadableStream({ start: (c) => signal?.addEventListener('abort', () => c.error(signal.reason)) }),
      )
    const { env } = createBareBrowser({ fetch })
    await expect(env.post({ ...POST, timeoutMs: 5 })).rejects.toThrow()
  })

  it('is given up after its time-out where the browser lets it stand for ever', async () => {
    const { env } = createBareBrowser({ fetch: () => new Promise(() => {}) })
    await expect(env.post({ ...POST, timeoutMs: 5 })).rejects.toThrow('no answer in time')
  })

  it('rejects where there is no fetch at all', async () => {
    await expect(createBareBrowser().env.post(POST)).rejects.toThrow(TypeError)
  })

  it('that the page’s policy forbids says so, and what to add; a broken network stays what it is', async () => {
    const listeners: ((violation: object) => void)[] = []
    let violation: object = { effectiveDirective: 'connect-src', disposition: 'enforce', blockedURI: URL_ASKED }
    const { env } = createBareBrowser({
      addEventListener: (_: string, listener: (violation: object) => void) => listeners.push(listener),
      // Told after the request has failed, as browsers do.
      fetch: () => {
        setTimeout(() => listeners.at(-1)?.(violation))
        return Promise.reject(new TypeError('Failed to fetch'))
      },
    })
    const asking = (): Promise<unknown> => env.post(POST).catch((error: unknown) => String(error))
    expect(await asking()).toBe(
      "SecurityError: the page's Content-Security-Policy forbids the collector: add https://shop.example to connect-src",
    )
    for (const other of [
      { disposition: 'report' },
      { effectiveDirective: 'img-src' },
      { blockedURI: 'https://a.example' },
    ]) {
      violation = { effectiveDirective: 'connect-src', disposition: 'enforce', blockedURI: URL_ASKED, ...other }
      expect(await asking()).toBe('TypeError: Failed to fetch')
    }
  })
})
