// Which hosts, names and link parameters say where a visit came from. Compact: the strings are split when the file loads.
// After the public lists of Matomo (github.com/matomo-org/searchengine-and-social-list) and Snowplow
// (github.com/snowplow-referer-parser/referer-parser), the default channel groups of GA4
// (support.google.com/analytics/answer/9756891), and the ad platforms' own help pages on auto-tagging.
import type { SourceKind } from '../events/event.ts'

export interface KnownSource {
  kind: SourceKind
  name: string
}

// A word is `host` or `name:host,host`; without a name the host's first label is the name. `x.*` stands for x under
// every country's domain, `=host` for the host itself without its subdomains (docs.google.com is no search engine).
// Android apps are written like hosts, from the package name backwards.
const HOSTS: Readonly<Partial<Record<SourceKind, string>>> = {
  search:
    'google:=google.*,=images.google.*,=news.google.*,=lens.google.com,=cse.google.com,googlequicksearchbox.android.google.com ' +
    'bing.com duckduckgo.com yahoo:=yahoo.*,search.yahoo.* yandex:yandex.*,ya.ru baidu:=baidu.com,=image.baidu.com ' +
    'naver:=naver.com,search.naver.com daum:=daum.net,search.daum.net ecosia.org brave:search.brave.com qwant.com ' +
    'seznam:=seznam.cz,search.seznam.cz startpage.com sogou.com 360:=so.com,=360.cn,=haosou.com shenma:=sm.cn ' +
    'toutiao:so.toutiao.com mail.ru:go.mail.ru rambler:=rambler.ru,nova.rambler.ru coccoc.com swisscows.com mojeek.* ' +
    'metager.* presearch.com ask:ask.com aol:search.aol.*,=aol.com,suche.aol.de msn:=msn.com web.de:suche.web.de ' +
    'gmx:suche.gmx.net t-online:suche.t-online.de goo:search.goo.ne.jp rakuten:websearch.rakuten.co.jp dogpile.com lilo.org ' +
    'karmasearch.org petalsearch.com yep.com onet:szukaj.onet.pl virgilio:ricerca.virgilio.it search.ch sapo:pesquisa.sapo.pt',
  ai:
    'chatgpt:chatgpt.com,chat.openai.com,chatgpt.openai.com perplexity.ai gemini:gemini.google.com,bard.google.com,' +
    'bard.apps.android.google.com,notebooklm.google.com copilot:copilot.microsoft.com,copilot.com,m365.cloud.microsoft,' +
    'copilot.cloud.microsoft claude:claude.ai,claude.com,claude.anthropic.com you.com kagi.com deepseek.com ' +
    'mistral:mistral.ai grok:grok.com,grok.x.ai meta-ai:meta.ai duck.ai qwen:qwen.ai,tongyi.aliyun.com poe.com phind.com ' +
    'iask.ai andisearch.com komo.ai felo.ai genspark.ai manus.im doubao.com kimi:kimi.com,kimi.ai,kimi.moonshot.cn ' +
    'yuanbao:yuanbao.tencent.com ernie:yiyan.baidu.com,chat.baidu.com,ernie.baidu.com chatglm:chatglm.cn,z.ai ' +
    'rufus:rufus.amazon.com character.ai pi.ai liner.com clova:clova-x.naver.com wrtn.ai ninjachat.ai',
  social:
    'facebook:facebook.com,fb.com,fb.me,messenger.com,m.me,orca.facebook.com instagram:instagram.com,ig.me ' +
    'x:x.com,twitter.com,t.co,android.twitter.com threads:threads.net,threads.com linkedin:linkedin.com,lnkd.in ' +
    'reddit:reddit.com,redd.it pinterest:pinterest.*,pin.it tiktok:tiktok.com,musically.zhiliaoapp.com,trill.ugc.android.ss.com ' +
    'snapchat.com youtube:youtube.com,youtu.be,yt.be,youtube.android.google.com vk:vk.com,vk.ru,vkontakte.ru,vkontakte.com ' +
    'ok.ru dzen.ru weibo:weibo.com,weibo.cn,t.cn wechat:weixin.qq.com,wechat.com,mm.tencent.com qzone:qzone.qq.com douyin.com ' +
    'xiaohongshu:xiaohongshu.com,xhslink.com zhihu.com bilibili:bilibili.com,b23.tv tieba:tieba.baidu.com douban.com ' +
    'bluesky:bsky.app,bsky.social mastodon:mastodon.*,mstdn.jp,mastodon.android.joinmastodon.org,mas.to,fosstodon.org lemmy.* ' +
    'telegram:t.me,telegram.org,telegram.me whatsapp:whatsapp.com,wa.me line:line.me,lin.ee kakao:kakao.com,kakaotalk.com ' +
    'naver-blog:blog.naver.com,cafe.naver.com band.us mixi.jp ameblo.jp hatena.ne.jp note.com tumblr.com discord:discord.com,discord.gg ' +
    'twitch.tv quora.com xing.com nextdoor.* vimeo.com flickr.com flipboard.com linktree:linktr.ee hacker-news:news.ycombinator.com ' +
    'truthsocial.com rutube.ru livejournal.com jodel.* gutefrage.net nk.pl wykop.pl',
  email:
    'gmail:mail.google.*,gm.android.google.com outlook:outlook.live.com,outlook.office.com,outlook.office365.com,' +
    'outlook.cloud.microsoft,outlook.office.microsoft.com,safelinks.protection.outlook.com mail.ru:mail.ru,mailapp.mail.ru ' +
    'yahoo-mail:mail.yahoo.*,mail.android.client.mobile.yahoo.com gmx:gmx.*,deref-gmx.* web.de:=web.de,deref-web.de,' +
    'navigator.web.de,3c.web.de icloud.com proton:proton.me,protonmail.com tuta:tuta.com,tutanota.com fastmail.com ' +
    't-online:email.t-online.de orange:messagerie.orange.fr,mail01.orange.fr laposte.net onet:poczta.onet.pl wp:poczta.wp.pl ' +
    'o2:poczta.o2.pl interia:poczta.interia.pl libero:mail.libero.it zoho:mail.zoho.* mailchimp:list-manage.com,mailchi.mp ' +
    'klaviyo:klaviyo.com,klclick.com,klclick1.com,klclick2.com,klclick3.com sendgrid.net brevo:brevo.com,sendinblue.com,sendibm1.com ' +
    'hubspot:hubspot.com,hubspotlinks.com createsend.com omnisend.com braze.com mailjet.com cleverreach.com emarsys.* activecampaign.com ' +
    'constantcontact.com dotdigital.com rapidmail.* sailthru.com iterable.com',
  compare:
    'google-shopping:shopping.google.* idealo.* geizhals.* skinflint.co.uk cenowarka.pl billiger.de guenstiger.de preis.de ' +
    'preisvergleich.de check24.* ladenzeile.* moebel.* toppreise.ch pricerunner.* prisjakt.* pricespy.* ledenicheur.fr ' +
    'prisguiden.no hintaopas.fi hinta.fi kelkoo.* leguide.* twenga.* shopzilla.* bizrate.* pricegrabber.* nextag.* shopping.com ' +
    'connexity.com tweakers.net kieskeurig.* beslist.* vergelijk.* ceneo.pl skapiec.pl nokaut.pl heureka.* zbozi.cz ' +
    'arukereso.hu compari.ro pazaruvaj.com price.ro skroutz.* bestprice.gr trovaprezzi.it e-katalog.* hotline.ua ' +
    'yandex-market:market.yandex.* price.ru akakce.com cimri.com epey.com zap.co.il buscape.com.br zoom.com.br bondfaro.com.br ' +
    'mysmartprice.com smartprix.com pricebaba.com kakaku.com yahoo-shopping:shopping.yahoo.co.jp naver-shopping:shopping.naver.com ' +
    'danawa.com enuri.com biggo.* price.com.hk pricecheck.co.za staticice.com.au getprice.com.au priceme.co.nz shopbot.* lyst.* ' +
    'stylight.* trustpilot.* trusted-shops:trustedshops.*,etrusted.com trustami.com ekomi.* feefo.com reviews.io reviews.co.uk ' +
    'sitejabber.com yelp.* avis-verifies.com verified-reviews.com kiyoh.com resellerratings.com productreview.com.au bazaarvoice.com ' +
    'test.de which.co.uk consumerreports.org rtings.com quechoisir.org dealabs.com mydealz.de hotukdeals.com pepper.* slickdeals.net',
  ads:
    'google:googleadservices.com,googlesyndication.com,doubleclick.net yandex:yabs.yandex.ru taboola.com outbrain.com criteo:criteo.com,' +
    'criteo.net amazon-ads:amazon-adsystem.com adroll.com teads.tv mgid.com revcontent.com appnexus:adnxs.com adform.net',
}

// `kind/name:parameter,parameter`, stronger ones first. Their values are ids of one click of one person.
const CLICKS =
  'ads/google:gclid,gbraid,wbraid,dclid,gad_source ads/bing:msclkid ads/tiktok:ttclid ads/x:twclid ads/linkedin:li_fat_id ' +
  'ads/yandex:yclid ads/pinterest:epik ads/snapchat:sccid ads/reddit:rdt_cid ads/quora:qclid ads/baidu:bd_vid ads/tencent:gdt_vid ' +
  'ads/naver:napm,n_click_id ads/taboola:tblci ads/outbrain:dicbo,obclid ads/criteo:cto_pld ads/adobe:s_kwcid,ef_id ' +
  'referral/impact:irclickid,irgwc referral/awin:awc referral/cj:cjevent referral/rakuten:ransiteid referral/tradedoubler:tduid ' +
  'referral/partnerize:clickref referral/shareasale:sscid referral/webgains:wgexpiry compare/yandex-market:ymclid ' +
  'compare/shopzilla:cnxclid search/yandex:ysclid social/facebook:fbclid social/instagram:igshid,igsh ' +
  'email/mailchimp:mc_eid,mc_cid email/klaviyo:_kx,_ke email/hubspot:_hsenc,_hsmi email/marketo:mkt_tok email/vero:vero_id ' +
  'email/mailerlite:ml_subscriber email/sailthru:bxid email/dotdigital:dm_i'

const words = (text: string): string[] => text.split(' ')

/** By the parameter's name, in lower case. */
export const CLICK_IDS: ReadonlyMap<string, KnownSource> = /* @__PURE__ */ new Map(
  words(CLICKS).flatMap((word) => {
    const [, kind, name = '', parameters = ''] = /^(\w+)\/([^:]+):(.+)/.exec(word) ?? []
    return parameters.split(',').map((parameter) => [parameter, { kind: kind as SourceKind, name }] as const)
  }),
)

/** By host, by `=host`, and by name. */
const KNOWN: ReadonlyMap<string, KnownSource> = /* @__PURE__ */ new Map(
  Object.entries(HOSTS)
    .flatMap(([kind, list]) =>
      words(list).flatMap((word) => {
        const named = word.split(':')
        const hosts = (named[1] ?? word).split(',')
        const name = named[1] ? word.slice(0, word.indexOf(':')) : (word.split('.')[0] ?? '')
        const source = { kind: kind as SourceKind, name }
        const short = hosts.flatMap((host) => /^=?([^.]+)\.[^.]+$/.exec(host)?.[1] ?? [])
        return [name, ...short, ...hosts].map((key) => [key, source] as const)
      }),
    )
    .reverse(),
)

const MAIL_HOST = /^(?:web|my|e)?mail\d*\./
const COUNTRY = /^(?:(?:com?|net|org|ne|or)\.)?[a-z]{2,}$/

/** The most specific entry for a host. */
export function sourceOfHost(host: string): KnownSource | undefined {
  const bare = host.replace(/^(?:www\d?|m|mobile|amp)\./, '')
  const self = KNOWN.get(`=${bare}`) ?? KNOWN.get(`=${starred(bare)}`)
  if (self) return self
  for (let rest = bare; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const known = KNOWN.get(rest) ?? KNOWN.get(starred(rest))
    if (known) return known
  }
  return MAIL_HOST.test(bare) ? { kind: 'email', name: bare } : undefined
}

/** `google.co.uk` as `google.*`, `mail.google.de` as `mail.google.*`. */
function starred(host: string): string {
  const labels = host.split('.')
  const first = labels.findIndex((_, at) => at > 0 && COUNTRY.test(labels.slice(at).join('.')))
  return first < 0 ? host : `${labels.slice(0, first).join('.')}.*`
}

/** What a `utm_source` names: a host, a name, or one that begins with a name. */
export function sourceOfName(name: string): KnownSource | undefined {
  const [first = ''] = name.split(/[\s_-]/)
  return name.includes('.') ? sourceOfHost(name) : (KNOWN.get(name) ?? KNOWN.get(first))
}
