// Where a visit came from: by its link's parameters, then by the page before it.
import type { Source, SourceKind } from '../events/event.ts'
import { redactText } from './redaction.ts'
import { CLICK_IDS, type KnownSource, sourceOfHost, sourceOfName } from './source-table.ts'
import { readQuery, splitUrl } from './url.ts'

export interface Landing {
  url: string
  referrer: string
  /** Further hosts of the same shop: a checkout or an account elsewhere. */
  ownHosts?: readonly string[]
}

const CAMPAIGN = /^(?:utm|mtm|pk)_(source|medium|campaign|term|content|id)$/
const MAX_VALUE = 100
const MAX_NAME = 200

// Media that say what a visit is, whoever sent it; messages to a phone are the shop's own, as its mail is.
const MEDIA: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'ads',
    media(
      'cp[acmlpsv]|ppc|ads?|adwords|google ?ads|(?!un)\\w*paid\\w*|display|banner|(?:re|re-)(?:target|market)ing|sem|sea|native|programmatic|pmax|interstitial|expandable|sponsored',
    ),
  ],
  ['email', media('e-?mails?|newsletters?|nl|crm|edm|mailings?|sms|mms|push|web-?push|notification|klaviyo')],
  ['compare', media('cse|comparison|price-?comparison|comparador|preisvergleich|psm')],
  ['social', media('social\\w*|sm|social-(?:network|media)')],
  ['referral', media('affiliates?|affiliation|partners?|influencers?|aff')],
  ['ai', media('ai|llm|ai-assistant|chatbot')],
]
// Media that say less than the name of the source does.
const VAGUE: readonly (readonly [SourceKind, RegExp])[] = [
  ['search', media('organic|seo|search')],
  ['referral', media('referral|link|web|website|qr|qrcode|print|offline|pr|blog|app')],
]

function media(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_./+|-])(?:${words})(?:$|[\\s_./+|-])`)
}

function kindIn(table: typeof MEDIA, text: string | undefined): SourceKind | undefined {
  return text ? table.find(([, pattern]) => pattern.test(text.toLowerCase()))?.[0] : undefined
}

function clickIn(query: ReadonlyMap<string, string>): [string, KnownSource] | undefined {
  // An empty value tells as much: it was taken out of a redacted URL.
  return [...CLICK_IDS].find(([name]) => query.has(name))
}

/** The campaign in a link: values without personal data; of a click id only its kind, unless `clickIds` is set. */
export function campaignOf(url: string, clickIds = false): Record<string, string> {
  const query = readQuery(url)
  const campaign: Record<string, string> = {}
  for (const [name, value] of query) {
    const key = CAMPAIGN.exec(name)?.[1]
    if (key && value && !campaign[key]) campaign[key] = redactText(value, MAX_VALUE)
  }
  const click = clickIn(query)
  // What a mail's link carries names its reader, not a click.
  if (click && click[1].kind !== 'email') {
    campaign.click = click[0]
    const id = query.get(click[0])
    if (clickIds && id) campaign.click_id = id.slice(0, MAX_NAME)
  }
  return campaign
}

const GENERIC = /^(?:com?|net|org|gov|edu|ac|or|ne|go|gob|gouv|in|web)$/
// Under these, each subdomain is somebody else's shop.
const SHARED =
  /(?:^|\.)(?:myshopify\.com|github\.io|gitlab\.io|vercel\.app|netlify\.app|pages\.dev|workers\.dev|web\.app|herokuapp\.com|onrender\.com|fly\.dev|blogspot\.com|wordpress\.com|wixsite\.com|squarespace\.com|bigcartel\.com|shopware\.store|jimdosite\.com|webflow\.io|mybigcommerce\.com|ecwid\.com|company\.site|bandcamp\.com|etsy\.com|tumblr\.com|cloudfront\.net|amazonaws\.com|azurewebsites\.net)$/

/** The part of a host that one owner has; without the public suffix list, whose size no page should pay for. */
function ownerOf(host: string): string {
  if (/^[\d.]+$|[:[]/.test(host)) return host
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const count = (GENERIC.test(second) && top.length === 2) || SHARED.test(host) ? 3 : 2
  return labels.slice(-count).join('.')
}

/** True where the page before was one of this shop. */
export function isOwnReferrer(referrer: string, url: string, ownHosts: readonly string[] = []): boolean {
  const { host, scheme } = splitUrl(referrer)
  if (!host || scheme === 'android-app:') return false
  const within = (own: string): boolean => own !== '' && (host === own || host.endsWith(`.${own}`))
  return ownerOf(host) === ownerOf(splitUrl(url).host) || ownHosts.some((own) => within(own.toLowerCase()))
}

function referrerSource(referrer: string): KnownSource | undefined {
  const { host, scheme } = splitUrl(referrer)
  if (!host) return undefined
  const app = scheme === 'android-app:'
  const known = sourceOfHost(app ? host.split('.').reverse().join('.') : host)
  return known ?? { kind: 'referral', name: app ? host : host.replace(/^www\./, '') }
}

/** The first that says something decides: a click id, the link's tags, a mail's link, the page before. */
export function classifySource({ url, referrer, ownHosts = [] }: Landing): Source {
  const campaign = campaignOf(url)
  const [, click] = clickIn(readQuery(url)) ?? []
  const tag = campaign.source?.toLowerCase()
  const tagged = tag ? sourceOfName(tag) : undefined
  const from = isOwnReferrer(referrer, url, ownHosts) ? undefined : referrerSource(referrer)
  const name = tagged?.name ?? tag
  const medium = kindIn(MEDIA, campaign.medium) ?? kindIn(MEDIA, tag)
  const vague = kindIn(VAGUE, campaign.medium)

  const told = (kind: SourceKind | undefined, of: string | undefined): Source | undefined =>
    kind && { kind, ...(of && { name: of.slice(0, MAX_NAME) }) }
  // Facebook tags links out of Instagram, too: there the page before knows better.
  const clicked = click && (from?.kind === click.kind ? from : click)

  const source =
    (medium === 'ads' && told('ads', name ?? clicked?.name ?? from?.name)) ||
    (clicked && clicked.kind !== 'email' && told(clicked.kind, clicked.name)) ||
    told(medium, name ?? from?.name) ||
    told(tagged?.kind, name) ||
    told(vague, name ?? from?.name) ||
    told(clicked?.kind, clicked?.name) ||
    told(from?.kind, from?.name) ||
    told(Object.keys(campaign).length ? 'referral' : 'direct', name) ||
    ({ kind: 'direct' } as const)
  return Object.keys(campaign).length ? { ...source, campaign } : source
}
