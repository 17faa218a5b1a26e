// Where a visit came from: by its link's parameters, then by the page before it.
import type { Source, SourceKind } from '../events/event.ts'
import { isNumber } from './personal-names.ts'
import { redactText } from './redaction.ts'
import { CLICK_IDS, type KnownSource, sourceOfHost, sourceOfName } from './source-table.ts'
import { hostOf, ownerOf, readQuery, splitUrl } from './url.ts'

export interface Landing {
  url: string
  referrer: string
  /** Further hosts of the same shop: a checkout or an account elsewhere. */
  ownHosts?: readonly string[]
}

const MAX_VALUE = 100
const MAX_NAME = 200

type Media = readonly (readonly [SourceKind, string])[]

// Media that say what a visit is, whoever sent it; messages to a phone are the shop's own, as its mail is.
const MEDIA: Media = [
  [
    'ads',
    'cp[acmlpsv]|ppc|paid\\w*|(google|facebook|fb|meta|bing)?ads?|adwords|display|banner|re-?target\\w*|remarketing|sem|sea|native|programmatic|pmax|sponsored',
  ],
  ['email', 'e-?mails?|newsletters?|crm|edm|mailing|sms|push'],
  ['compare', 'cse|(price-?)?comparison|preisvergleich'],
  ['social', 'social\\w*|sm'],
  ['referral', 'affiliates?|partners?|influencers?'],
  ['ai', 'ai|llm'],
]
// Media that say less than the name of the source does.
const VAGUE: Media = [
  ['search', 'organic|seo'],
  ['referral', 'referral|link|web(site)?|qr(code)?|print|offline|blog'],
]

const kindIn = (media: Media, text: string): SourceKind | undefined =>
  text ? media.find(([, words]) => new RegExp(`(^|[\\s_/|-])(${words})($|[\\s_/|-])`, 'i').test(text))?.[0] : undefined

// An empty value tells as much: it was taken out of a redacted URL.
const clickIn = (query: ReadonlyMap<string, string>): [string, KnownSource] | undefined =>
  [...CLICK_IDS].find(([name]) => query.has(name))

/** The campaign in a link: values without personal data; of a click id only its kind, unless `clickIds` is set. */
export function campaignOf(url: string, clickIds = false): Record<string, string> {
  const query = readQuery(url)
  const campaign: Record<string, string> = {}
  for (const key of ['source', 'medium', 'campaign', 'term', 'content', 'id']) {
    const value = query.get(`utm_${key}`) || query.get(`mtm_${key}`)
    if (value) campaign[key] = isNumber(value) ? value.slice(0, MAX_VALUE) : redactText(value, MAX_VALUE)
  }
  const [name, click] = clickIn(query) ?? []
  // What a mail's link carries names its reader, not a click.
  if (name && click?.kind !== 'email') {
    campaign.click = name
    const id = query.get(name)
    if (clickIds && id) campaign.click_id = id.slice(0, MAX_NAME)
  }
  return campaign
}

const isWithin = (host: string, owner: string): boolean => host === owner || host.endsWith(`.${owner}`)

const isApp = (referrer: string): boolean => splitUrl(referrer).scheme === 'android-app:'

/** True where the page before was one of this shop. */
export function isOwnReferrer(referrer: string, url: string, ownHosts: readonly string[] = []): boolean {
  const host = hostOf(referrer)
  const self = hostOf(url)
  if (!host || isApp(referrer)) return false
  return ownerOf(host) === ownerOf(self) || ownHosts.some((own) => isWithin(host, own.toLowerCase()))
}

function referrerSource(referrer: string): KnownSource | undefined {
  const host = hostOf(referrer)
  const known = sourceOfHost(isApp(referrer) ? host.split('.').reverse().join('.') : host)
  return known ?? (host ? { kind: 'referral', name: host.replace(/^www\./, '') } : undefined)
}

/** The first that says something decides: a click id, the link's tags, a mail's link, the page before. */
export function classifySource({ url, referrer, ownHosts = [] }: Landing): Source {
  const campaign = campaignOf(url)
  const { source: tag = '', medium = '' } = campaign
  const tagged = sourceOfName(tag.toLowerCase())
  const from = isOwnReferrer(referrer, url, ownHosts) ? undefined : referrerSource(referrer)
  const [, click] = clickIn(readQuery(url)) ?? []
  // Facebook tags links out of Instagram, too: there the page before knows better.
  const clicked = click && from?.kind === click.kind ? from : click
  const name = (tagged?.name ?? tag.toLowerCase()) || (clicked ?? from)?.name
  const strong = kindIn(MEDIA, medium) ?? kindIn(MEDIA, tag)
  const vague = kindIn(VAGUE, medium)
  const isTagged = Object.keys(campaign).length > 0

  const found: Partial<Source> =
    strong === 'ads'
      ? { kind: strong }
      : (clicked?.kind !== 'email' && clicked) ||
        (strong && { kind: strong }) ||
        tagged ||
        (vague && { kind: vague }) ||
        clicked ||
        from || { kind: isTagged ? 'referral' : 'direct' }
  return {
    kind: found.kind ?? 'direct',
    ...((found.name ?? name) && { name: (found.name ?? name ?? '').slice(0, MAX_NAME) }),
    ...(isTagged && { campaign }),
  }
}
