// The real environment, in a browser that is friendly, old, or forbids everything.
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createBareBrowser } from '../support/bare-window.ts'

const URL_ASKED = 'https://shop.example/k/v1/touchpoints'

const forbidden = {
  get() {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  },
}

describe('storage', () => {
  it('is the window’s', () => {
    const store: Record<string, string> = {}
    const localStorage = Object.create({
      getItem: (key: string) => store[key] ?? null,
      setItem(key: string, value: string) {
        store[key] = value
        localStorage[key] = value
      },
      removeItem: (key: string) => void delete store[key],
    }) as Record<string, string>
    const { env, reports } = createBareBrowser({ localStorage })
    env.local.set('a', '1')
    expect([env.local.get('a'), env.local.get('b'), env.local.keys()]).toEqual(['1', null, ['a']])
    env.local.remove('a')
    expect(env.local.get('a')).toBeNull()
    expect(reports).toEqual([])
  })

  it.each([
    ['it throws', forbidden],
    ['there is none', { value: null }],
  ])('gives nothing and takes nothing where %s when it is touched, and says so once', (_, localStorage) => {
    const { env, reports } = createBareBrowser({}, { localStorage })
    env.local.set('a', '1')
    env.local.remove('a')
    expect([env.local.get('a'), env.local.keys()]).toEqual([null, []])
    expect(reports.map(({ where }) => where)).toEqual(['localStorage'])
  })
})

describe('timers and microtasks', () => {
  it('keep an error of ours from the page', async () => {
    const { env, reports } = createBareBrowser()
    const fail = () => {
      throw new Error('ours')
    }
    env.after(0, fail)
    env.microtask(fail)
    await expect.poll(() => reports.map(({ where }) => where).sort()).toEqual(['microtask', 'timer'])
  })

  it('can be cancelled', async () => {
    const { env } = createBareBrowser()
    let runs = 0
    env.after(0, () => void runs++)()
    await new Promise<void>((resolve) => void env.after(1, resolve))
    expect(runs).toBe(0)
  })
})

describe('locks', () => {
  const free = {
    navigator: { locks: { request: async (_: string, __: object, work: (lock: object) => unknown) => work({}) } },
  }
  const held = {
    navigator: { locks: { request: async (_: string, __: object, run: (lock: null) => unknown) => run(null) } },
  }
  const refused = {
    navigator: { locks: { request: () => Promise.reject(new DOMException('no origin', 'SecurityError')) } },
  }
  const run = async () => 'done'

  it('let one tab run, and give undefined at once to another', async () => {
    expect(await createBareBrowser(free).env.exclusively('a', run)).toBe('done')
    expect(await createBareBrowser(held).env.exclusively('a', run)).toBeUndefined()
  })

  it('are done without where there are none, or where they are refused', async () => {
    expect(await createBareBrowser().env.exclusively('a', run)).toBe('done')
    expect(await createBareBrowser(refused).env.exclusively('a', run)).toBe('done')
  })

  it('pass on an error of what ran, which is not run again', async () => {
    let runs = 0
    const fail = async () => {
      runs++
      throw new Error('ours')
    }
    await expect(createBareBrowser(free).env.exclusively('a', fail)).rejects.toThrow('ours')
    expect(runs).toBe(1)
  })
})

describe('what a browser may lack', () => {
  it('is told without an error', async () => {
    const { env } = createBareBrowser({ CompressionStream: undefined, Request: undefined, crypto: undefined })
    expect(env.hasKeepalive).toBe(false)
    expect(env.beacon(URL_ASKED, '{}')).toBe(false)
    expect(await env.gzip('text')).toBeNull()
    expect(env.indexedDB).toBeUndefined()
    expect(env.randomBytes(16)).toHaveLength(16)
  })

  it('is used where it is there', async () => {
    const { env } = createBareBrowser({ navigator: { sendBeacon: () => true } })
    expect(env.hasKeepalive).toBe(true)
    expect(env.beacon(URL_ASKED, '{}')).toBe(true)
    expect(gunzipSync((await env.gzip('text')) ?? '').toString()).toBe('text')
    expect(new Set(env.randomBytes(64)).size).toBeGreaterThan(30)
  })
})

describe('the device', () => {
  const device = (userAgent: string, more: object = {}, innerWidth = 1_280) =>
    createBareBrowser({ navigator: { userAgent, language: 'de', ...more }, innerWidth }).env.device()

  it('is a phone, a tablet or a desktop', () => {
    expect(device('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E', {}, 390)).toEqual({
      form: 'phone',
      language: 'de',
      viewport: 'small',
    })
    expect(device('Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari').form).toBe('phone')
    expect(device('Mozilla/5.0 (Linux; Android 15; SM-X910) Safari', {}, 800)).toMatchObject({
      form: 'tablet',
      viewport: 'medium',
    })
    expect(device('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', { maxTouchPoints: 5 }).form).toBe('tablet')
    expect(device('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', { maxTouchPoints: 0 })).toMatchObject({
      form: 'desktop',
      viewport: 'large',
    })
  })

  it('says whether it is automated, and what its owner wants', () => {
    const { env } = createBareBrowser({ navigator: { userAgent: 'x', webdriver: true, globalPrivacyControl: true } })
    expect(env.agent()).toEqual({ userAgent: 'x', webdriver: true, gpc: true })
    expect(createBareBrowser().env.agent()).toEqual({ userAgent: '', webdriver: false, gpc: false })
    expect(createBareBrowser().env.page()).toEqual({
      url: 'https://shop.example/p/1',
      referrer: 'https://search.example/',
      title: 'A product',
    })
  })
})
