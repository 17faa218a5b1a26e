// The page that is shown: events are stamped with it, and a page or route that follows takes its place.
import { type PageStamp, stampPage } from './context/page-stamp.ts'
import type { Redact } from './context/shop-redaction.ts'
import type { Environment } from './environment.ts'
import type { Signal } from './signals/signal.ts'

export interface ShownPage {
  readonly stamp: PageStamp
  turnTo(shown: Extract<Signal, { kind: 'page' | 'route' }>): void
}

export function createShownPage(
  id: () => string,
  env: Pick<Environment, 'now' | 'page'>,
  stepOf: (url: string) => string | undefined,
  redact: Redact,
): ShownPage {
  const here = env.page()
  const since = env.now()
  let known: PageStamp | undefined
  /** Not before it is asked for: the task in which a page starts us is long enough. */
  const current = (): PageStamp => (known ??= stampPage(id(), here, true, since, stepOf(here.url), redact))
  return {
    get stamp() {
      return current()
    },
    turnTo(shown) {
      const stamp = current()
      const isLanding = shown.kind === 'page' && (shown.how === 'load' || shown.how === 'reload')
      // A page that was not told of yet, and one that is being drawn, is the page that is told now.
      const isKnown = shown.kind === 'page' && shown.how !== 'restore' && stamp.kind === undefined
      const facts = { title: '', ...shown }
      const next = stampPage(isKnown ? stamp.id : id(), facts, isLanding, shown.time, stepOf(shown.url), redact)
      // What the shopper landed on before anything could be recorded is not lost as a route follows.
      const isOpen = !next.landing.landing && stamp.landing.landing
      known = Object.assign(
        next,
        isKnown && { seq: stamp.seq },
        (isOpen || (isKnown && isLanding)) && { landing: stamp.landing },
      )
    },
  }
}
