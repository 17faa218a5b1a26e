// Journeys that were recorded on running shop systems: their steps, and the pages at the end of each step.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const SHOPS = new URL('../../../shared/shops/', import.meta.url)

/** What the recorder wrote down of a page, `t` in milliseconds since the page's document began. */
export type RecordedEvent = { t: number; doc: string; url: string } & (
  | { k: 'nav'; d: { name: string; type: string; referrer: string } }
  | {
      k: 'dom'
      d: { type: string; target: string; trusted: boolean; btn?: string; text?: string | null; href?: string | null }
    }
  | { k: 'history'; d: { m: 'pushState' | 'replaceState' | 'popstate'; u: string } }
  | { k: 'resource'; d: { name: string; initiatorType: string; start: number; dur: number } }
  | { k: 'mut-cart'; d: RecordedMutation }
  | { k: 'mut-alert'; d: { el: string; txt: string } }
  | { k: 'jqEvent' | 'submit-after'; d: unknown }
)

export interface RecordedMutation {
  type: 'childList' | 'attributes' | 'characterData'
  attr: string | null
  attrVal?: string | null
  el: string
  txt: string
}

export interface RecordedRequest {
  method: string
  url: string
  /** `document`, `xhr` or `fetch` among others. */
  type: string
  nav: boolean
  status?: number
  ct?: string
  location?: string
  setCookie?: string[]
  body?: string
  post?: string
}

export interface RecordedStep {
  name: string
  url: string
  requests: RecordedRequest[]
  events: RecordedEvent[]
  localStorage: Record<string, string>
}

export interface Recording {
  shop: string
  /** With its port. */
  host: string
  steps: RecordedStep[]
  /** The page as it was rendered at the end of a step; another shop's as `shop/step`. */
  page(step: string): string
}

export const hasShops = (): boolean => existsSync(fileURLToPath(SHOPS))

const read = (path: string): string => gunzipSync(readFileSync(new URL(path, SHOPS))).toString()

export function readRecording(shop: string): Recording {
  const { steps } = JSON.parse(read(`${shop}/journey.json.gz`)) as { steps: RecordedStep[] }
  const [first] = steps
  if (!first) throw new Error(`The recording of ${shop} has no steps`)
  return {
    shop,
    host: new URL(first.url).host,
    steps,
    page: (step) => read(step.includes('/') ? `${step}.html.gz` : `${shop}/${step}.html.gz`),
  }
}
