// Which hosts, names and link parameters say where a visit came from; short, as every page pays for it.
// After the public lists of Matomo (github.com/matomo-org/searchengine-and-social-list) and Snowplow
// (github.com/snowplow-referer-parser/referer-parser), the channel groups of GA4 (support.google.com/analytics/answer/9756891),
// and the ad platforms' help pages on auto-tagging.
import type { SourceKind } from '../events/event.ts'
import { once } from '../signals/once.ts'
import { ownerOf } from './url.ts'

export interface KnownSource {
  kind: SourceKind
  name: string
}

// Each word is a source: its name, then other names of it. A name is also a host's label under any public suffix
// (`idealo` is idealo.de and idealo.co.uk); with a dot it is that host and what is below it. Android apps are
// written like hosts, the package name backwards.
const HOSTS: Readonly<Partial<Record<SourceKind, string>>> = {
  search:
    'google/googlequicksearchbox.android.google.com bing duckduckgo yahoo yandex/ya.ru baidu naver daum ecosia brave qwant ' +
    'seznam startpage sogou 360/so.com sm.cn toutiao rambler coccoc swisscows mojeek metager ask.com aol go.mail.ru suche.web.de ' +
    'suche.gmx.net',
  ai:
    'chatgpt/openai perplexity gemini/gemini.google.com/bard.apps.android.google.com claude/anthropic ' +
    'copilot/copilot.microsoft.com/m365.cloud.microsoft you.com kagi deepseek mistral grok/x.ai meta.ai duck.ai qwen poe.com ' +
    'doubao kimi/moonshot ernie/yiyan.baidu.com chatglm',
  social:
    'facebook/fb/messenger/m.me instagram/ig x/twitter/t.co threads linkedin/lnkd reddit/redd.it pinterest/pin.it ' +
    'tiktok/zhiliaoapp snapchat youtube/youtu/youtube.android.google.com vk/vkontakte ok.ru weibo/t.cn wechat/weixin.qq.com ' +
    'douyin xiaohongshu/xhslink zhihu bilibili tieba.baidu.com bluesky/bsky mastodon/mstdn telegram/t.me whatsapp/wa.me line.me ' +
    'kakao blog.naver.com cafe.naver.com tumblr discord twitch quora xing linktr.ee ycombinator',
  email:
    'gmail/mail.google.com/gm.android.google.com outlook/outlook.live.com/outlook.office.com/outlook.office365.com mail.ru ' +
    'gmx/deref-gmx web.de icloud proton tuta mailchimp/list-manage klaviyo/klclick brevo/sendinblue hubspot',
  compare:
    'google-shopping/shopping.google.com idealo geizhals billiger guenstiger check24 toppreise pricerunner prisjakt pricespy ' +
    'ledenicheur kelkoo shopzilla tweakers.net kieskeurig beslist ceneo skapiec heureka zbozi arukereso compari skroutz ' +
    'trovaprezzi hotline.ua market.yandex.ru akakce cimri zap.co.il buscape zoom.com.br kakaku shopping.yahoo.co.jp ' +
    'shopping.naver.com danawa enuri pricecheck trustpilot trustedshops/etrusted ekomi feefo reviews.io yelp mydealz dealabs ' +
    'hotukdeals slickdeals',
  ads: 'googleadservices doubleclick taboola outbrain criteo',
}

// `kind/name:parameter,parameter`, stronger ones first. Their values are ids of one click of one person.
const CLICKS =
  'ads/google:gclid,gbraid,wbraid,dclid,gad_source ads/bing:msclkid ads/tiktok:ttclid ads/x:twclid ads/linkedin:li_fat_id ' +
  'ads/yandex:yclid ads/pinterest:epik ads/snapchat:sccid ads/reddit:rdt_cid ads/baidu:bd_vid ads/taboola:tblci ' +
  'ads/outbrain:dicbo referral/impact:irclickid referral/awin:awc referral/cj:cjevent referral/tradedoubler:tduid ' +
  'search/yandex:ysclid social/facebook:fbclid social/instagram:igshid,igsh email/mailchimp:mc_eid,mc_cid ' +
  'email/klaviyo:_kx email/hubspot:_hsenc,_hsmi email/marketo:mkt_tok'

/** By the parameter's name, in lower case. */
export const CLICK_IDS: ReadonlyMap<string, KnownSource> = /* @__PURE__ */ new Map(
  CLICKS.split(' ').flatMap((word) => {
    const [kind, name = '', ...parameters] = word.split(/[/:,]/)
    return parameters.map((parameter) => [parameter, { kind: kind as SourceKind, name }])
  }),
)

const known = once(
  (): ReadonlyMap<string, KnownSource> =>
    new Map(
      Object.entries(HOSTS).flatMap(([kind, list]) =>
        list.split(' ').flatMap((word) => {
          const names = word.split('/')
          return names.map((name) => [name, { kind: kind as SourceKind, name: names[0] ?? '' }])
        }),
      ),
    ),
)

// What else an owner of a search engine runs (documents, log-ins, a blog) is no search.
const SEARCHES = /^(?:(?:www\d?|m|html|lite|search|images?|news|lens|so|nova|\w\w)\.)*$/
const MAIL = /^(?:(?:web|my|e)?mail\d*|poczta|posta)\./

/** The most specific entry for a host. */
export function sourceOfHost(host: string): KnownSource | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const source = known().get(rest)
    if (source) return source
  }
  if (MAIL.test(host)) return { kind: 'email', name: host }
  const owner = ownerOf(host)
  const source = known().get(owner.split('.')[0] ?? '')
  return source?.kind !== 'search' || SEARCHES.test(host.slice(0, -owner.length)) ? source : undefined
}

/** What a `utm_source` names: a host, a name, or something that begins with a name. */
export const sourceOfName = (name: string): KnownSource | undefined =>
  !name
    ? undefined
    : name.includes('.')
      ? sourceOfHost(name)
      : (known().get(name) ?? known().get(name.split(/[\s_-]/)[0] ?? ''))
