// The page that events are stamped with: its address and title without personal data, and how it was landed on.
import type { Ms } from '../events/event.ts'
import type { StorefrontPage } from '../events/stamped.ts'
import { redactUrl } from './link-redaction.ts'
import { redactText } from './redaction.ts'
import { type Redact, redactNothing } from './shop-redaction.ts'
import { classifySource, isOwnReferrer } from './source.ts'
import type { Landing } from './visit.ts'

export interface PageStamp extends StorefrontPage {
  /** When it came to be shown. */
  since: Ms
  /** Counts the page's events. */
  seq: number
  landing: Landing
  /** The step of the message whose link was followed here. */
  step?: string
}

export interface PageFacts {
  url: string
  referrer: string
  title: string
}

/** `isLanding` is false for routes and restored pages: nobody came from elsewhere. */
export function stampPage(
  id: string,
  { url, referrer, title }: PageFacts,
  isLanding: boolean,
  since: Ms,
  step?: string,
  redact: Redact = redactNothing,
): PageStamp {
  const { campaign, name, ...source } = classifySource({ url, referrer })
  const told = Object.entries(campaign ?? {}).map(([key, value]) => [key, redact(value, 'campaign')])
  return {
    id,
    since,
    url: redact(redactUrl(url), 'url'),
    title: redact(redactText(title), 'title'),
    referrer: redact(redactUrl(referrer), 'referrer'),
    seq: 0,
    landing: {
      source: {
        ...source,
        ...(name !== undefined && { name: redact(name, 'source') }),
        ...(campaign && { campaign: Object.fromEntries(told) }),
      },
      landing: isLanding && !isOwnReferrer(referrer, url),
    },
    ...(isLanding && step !== undefined && { step }),
  }
}
