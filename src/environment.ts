// What Kairos asks of the world: clock, timers, randomness, storage and network, as interfaces.
import type { Ms } from './events/event.ts'

/** Small synchronous storage. Reading gives null and writing does nothing where the browser refuses it. */
export interface KeyValue {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** Every key there is, the page's own too. */
  keys(): string[]
}

/** What was asked of an endpoint. */
export interface PostRequest {
  url: string
  body: string | Uint8Array
  /** Goes on when the page goes; at most 60 kB in flight together. */
  keepalive: boolean
  timeoutMs: Ms
}

/** A response that was read to its end. */
export interface PostResponse {
  status: number
  /** Where it came from, after redirects. */
  url: string
  /** The body, cut at 256 kB. */
  text: string
  /** `Retry-After`, where the browser lets it be read. */
  retryAfter: string | null
}

export interface Environment {
  /** Wall clock, milliseconds since 1970. */
  now(): Ms
  /** Runs once after a while; gives back what cancels it. */
  after(delayMs: Ms, run: () => void): () => void
  /** Runs when the page has nothing else to do, or soon; `leftMs` is how much of the slice is left. */
  idle(run: (leftMs: () => Ms) => void): () => void
  /** Runs when the current task is done. */
  microtask(run: () => void): void
  /** Cryptographic randomness. */
  randomBytes(count: number): Uint8Array
  /** From 0 up to 1. */
  random(): number
  /** Rejects where there was no answer. */
  post(request: PostRequest): Promise<PostResponse>
  /** False where it was refused, or where there are no beacons; true is no answer. */
  beacon(url: string, body: string): boolean
  /** True where a request can outlive its page and still be answered. */
  readonly hasKeepalive: boolean
  /** Compressed, or null where it cannot be. */
  gzip(text: string): Promise<Uint8Array | null>
  /** Runs while no other tab does; gives undefined at once where another one does. */
  exclusively<T>(name: string, run: () => Promise<T>): Promise<T | undefined>
  /** Kept for all tabs of the shop. */
  readonly local: KeyValue
  /** Kept for this tab. */
  readonly session: KeyValue
  /** The database of the queue; undefined where there is none. */
  readonly indexedDB: IDBFactory | undefined
  page(): { url: string; referrer: string; title: string }
  device(): { form: 'phone' | 'tablet' | 'desktop'; language: string; viewport: 'small' | 'medium' | 'large' }
  agent(): { userAgent: string; webdriver: boolean; gpc: boolean }
}

/** Says that something went wrong at the edge, without throwing into the page. */
export type Report = (error: unknown, where: string) => void
