// Entry `kairosjs/overlay`: a panel that shows what a tracker sees, decides and sends; it changes nothing of that.
import type { HookName, Tracker } from '../index.ts'
import { createElements } from './element.ts'
import { guardView } from './guard-view.ts'
import { createPanel } from './panel.ts'
import { createRecord } from './record.ts'
import { createStatus } from './status.ts'
import { STYLE } from './style.ts'
import type { ViewParts } from './view.ts'
import { VIEWS } from './views.ts'

export interface OverlayOptions {
  /** What was heard of the tracker before the overlay came: the hook, what it gave, and when. */
  heard?: readonly (readonly [name: HookName, given: unknown, at: number])[] | undefined
}

const HOST = 'kairos-overlay'
const HOOKS: { readonly [N in HookName]: true } = {
  event: true,
  moment: true,
  stage: true,
  delivery: true,
  drop: true,
  error: true,
}
/** Often enough to look live, and seldom enough to stay out of the page's way. */
const DRAW_MS = 100

/** Opens the overlay, once in a page; gives back its stop. */
export function openOverlay(tracker: Tracker, { heard = [] }: OverlayOptions = {}): () => void {
  if (document.querySelector(HOST)) return () => {}
  const stops: (() => void)[] = []
  /** What fails each time that it is drawn is told once. */
  const failed = new Set<string>()
  const stop = (): void => {
    for (const one of stops.splice(0)) guarded('stop', one)
  }
  const record = createRecord({ later: (run) => void setTimeout(() => guarded('draw', run), DRAW_MS) })
  const guarded = (where: string, run: () => void): void => {
    try {
      run()
    } catch (error) {
      if (!failed.has(where)) record.hear('error', { error, where: `overlay, ${where}` }, Date.now())
      failed.add(where)
    }
  }
  const open = (): void => {
    const host = document.createElement(HOST)
    const root = host.attachShadow({ mode: 'closed' })
    root.adoptedStyleSheets = STYLE.map((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      return sheet
    })
    const element = createElements(document)
    const status = createStatus(element)
    const parts: ViewParts = { element, tracker, record, copy, say: status.say }
    const views = VIEWS.map((create) => guardView(parts, create))
    const panel = createPanel({ ...parts, document, views, status: status.element })
    root.append(panel.element)
    document.documentElement.append(host)
    stops.push(
      panel.stop,
      status.stop,
      ...views.map(
        ({ stop }) =>
          () =>
            stop?.(),
      ),
      () => host.remove(),
    )
    panel.begin()
    stops.push(record.onChange(panel.draw))
  }
  guarded('what was heard', () => {
    for (const [name, given, at] of heard) record.hear(name, given, at)
  })
  for (const name of Object.keys(HOOKS) as HookName[]) {
    stops.push(tracker.on(name, (given) => guarded(name, () => record.hear(name, given, Date.now()))))
  }
  guarded('open', open)
  return stop
}

/** To the shopper's clipboard; false where there is none, or it refuses. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
