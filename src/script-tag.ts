// Entry of kairos.min.js: reads its own <script data-*>, and replays what was called before it came.
import { createTracker, type HookName, type Tracker, type TrackerOptions } from './index.ts'

type Call = readonly [name: string, ...given: unknown[]]
interface ScriptTracker extends Tracker {
  /** `kairos.push(['track', 'share', {…}])`, before and after the script has come. */
  push(...calls: Call[]): void
}

const CALLS = ['track', 'on', 'identify', 'consent', 'forget', 'flush', 'pause', 'stop']

const say = (text: string): void => console.warn(`kairos: ${text}`)

/** One of the words, or the name of a global function that is asked. */
function readConsent(told: string): NonNullable<TrackerOptions['consent']> {
  const named = (window as unknown as Record<string, unknown>)[told]
  const isWord = /^(?:auto|pending|denied|anonymous|granted)$/.test(told)
  return (!isWord && typeof named === 'function' ? named : told) as NonNullable<TrackerOptions['consent']>
}

/** What `data-*` attributes say, as options; the names of attributes are in lower case. */
function readOptions({ dataset }: HTMLScriptElement): TrackerOptions | null {
  const { endpoint, shop, key, consent, bots, mark, clickIds, dataLayer, userContent } = dataset
  if (!endpoint) {
    say(
      'the script tag has no data-endpoint, so nothing is watched. Give the collector\'s address: data-endpoint="/k/v1/touchpoints"',
    )
    return null
  }
  return {
    endpoint,
    ...(shop && { shop }),
    ...(key && { key }),
    ...(consent && { consent: readConsent(consent) }),
    ...(bots && { bots: bots as NonNullable<TrackerOptions['bots']> }),
    ...(mark !== undefined && { mark: mark !== 'false' }),
    ...(clickIds !== undefined && { clickIds: clickIds !== 'false' }),
    ...(dataLayer && { dataLayer: dataLayer === 'false' ? false : dataLayer.split(/[\s,]+/) }),
    ...(userContent && { userContent }),
  }
}

interface TrustedPolicy {
  createScriptURL(url: string): string
}

/** The build puts the hash of the built overlay here. */
const OVERLAY_INTEGRITY = 'sha384-of-kairos-overlay.min.js'
const MAX_HEARD = 999

/** Where a page takes scripts by trusted addresses only, it must let this policy make one. */
function trusted(url: string): string {
  try {
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy(...given: unknown[]): TrustedPolicy } }
    return trustedTypes.createPolicy('kairos', { createScriptURL: (url: string) => url }).createScriptURL(url)
  } catch {
    return url
  }
}

/** Loads the overlay from beside this script; what is heard until it has come goes with the tracker, on its element. */
function loadOverlay({ src, nonce }: HTMLScriptElement, tracker: Tracker): void {
  const heard: unknown[] = []
  for (const name of 'event moment stage delivery drop error'.split(' ') as HookName[]) {
    tracker.on(name, (given) => heard.length < MAX_HEARD && heard.push([name, given, Date.now()]))
  }
  const loader = document.createElement('script')
  Object.assign(loader, {
    kairos: [tracker, heard],
    nonce,
    integrity: OVERLAY_INTEGRITY,
    crossOrigin: 'anonymous',
    src: trusted(new URL('kairos-overlay.min.js', src).href),
  })
  document.head.append(loader)
}

function begin(script: HTMLScriptElement): void {
  const options = readOptions(script)
  if (!options) return
  const early: unknown = (window as unknown as Record<string, unknown>).kairos
  // Loaded twice: the first one stays.
  if (early && typeof (early as Partial<Tracker>).track === 'function') return
  let tracker: Tracker
  try {
    tracker = createTracker(options)
  } catch (error) {
    say(error instanceof Error ? error.message.replace(/^kairos: /, '') : String(error))
    return
  }
  const { overlay } = script.dataset
  if (overlay !== undefined && (overlay !== 'on-request' || /[?&]kairos=overlay\b/.test(location.search))) {
    try {
      loadOverlay(script, tracker)
    } catch (error) {
      say(`the overlay cannot be loaded: ${error}`)
    }
  }
  const push = (...calls: Call[]): void => {
    for (const call of calls) {
      const [name, ...given] = Array.isArray(call) ? (call as Call) : ['']
      if (CALLS.includes(name)) (tracker[name as 'flush'] as (...given: unknown[]) => unknown)(...given)
      else say(`push was given ${JSON.stringify(name)}; the calls are ${CALLS.join(', ')}`)
    }
  }
  const face: ScriptTracker = Object.create(tracker, { push: { value: push } })
  ;(window as unknown as Record<string, unknown>).kairos = face
  // An element whose id is `kairos` is no queue.
  if (Array.isArray(early)) push(...(early as Call[]))
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) begin(script)
