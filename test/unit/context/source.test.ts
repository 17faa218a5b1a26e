// Where a visit came from: links, referrers, apps, and the shop's own pages.
import { describe, expect, it } from 'vitest'
import { campaignOf, classifySource, isOwnReferrer } from '../../../src/context/source.ts'

const SHOP = 'https://www.shop.example/sofa'
const from = (referrer: string): string => {
  const { kind, name } = classifySource({ url: SHOP, referrer })
  return `${kind} ${name ?? ''}`.trim()
}
const by = (query: string, referrer = ''): string => {
  const { kind, name } = classifySource({ url: `${SHOP}?${query}`, referrer })
  return `${kind} ${name ?? ''}`.trim()
}

describe('the page before', () => {
  it.each([
    ['https://www.google.com/', 'search google'],
    ['https://www.google.co.uk/', 'search google'],
    ['https://google.com.br/search?q=sofa', 'search google'],
    ['android-app://com.google.android.googlequicksearchbox/', 'search google'],
    ['https://www.bing.com/', 'search bing'],
    ['https://html.duckduckgo.com/', 'search duckduckgo'],
    ['https://de.search.yahoo.com/', 'search yahoo'],
    ['https://search.yahoo.co.jp/', 'search yahoo'],
    ['https://yandex.ru/', 'search yandex'],
    ['https://ya.ru/', 'search yandex'],
    ['https://m.baidu.com/', 'search baidu'],
    ['https://search.naver.com/', 'search naver'],
    ['https://search.daum.net/', 'search daum'],
    ['https://www.ecosia.org/', 'search ecosia'],
    ['https://search.brave.com/', 'search brave'],
    ['https://www.qwant.com/', 'search qwant'],
    ['https://search.seznam.cz/', 'search seznam'],
    ['https://www.startpage.com/', 'search startpage'],
    ['https://www.sogou.com/', 'search sogou'],
    ['https://go.mail.ru/', 'search go.mail.ru'],
    ['https://chatgpt.com/', 'ai chatgpt'],
    ['https://chat.openai.com/', 'ai chatgpt'],
    ['android-app://com.openai.chatgpt/', 'ai chatgpt'],
    ['https://www.perplexity.ai/', 'ai perplexity'],
    ['https://gemini.google.com/', 'ai gemini'],
    ['https://copilot.microsoft.com/', 'ai copilot'],
    ['https://claude.ai/', 'ai claude'],
    ['https://you.com/', 'ai you.com'],
    ['https://kagi.com/', 'ai kagi'],
    ['https://chat.deepseek.com/', 'ai deepseek'],
    ['https://chat.mistral.ai/', 'ai mistral'],
    ['https://grok.com/', 'ai grok'],
    ['https://www.meta.ai/', 'ai meta.ai'],
    ['https://t.co/abc', 'social x'],
    ['https://x.com/', 'social x'],
    ['https://l.facebook.com/', 'social facebook'],
    ['android-app://com.facebook.katana/', 'social facebook'],
    ['https://lnkd.in/abc', 'social linkedin'],
    ['https://out.reddit.com/', 'social reddit'],
    ['https://www.pinterest.de/', 'social pinterest'],
    ['https://www.tiktok.com/', 'social tiktok'],
    ['https://away.vk.com/', 'social vk'],
    ['https://weibo.com/', 'social weibo'],
    ['https://www.threads.com/', 'social threads'],
    ['https://go.bsky.app/', 'social bluesky'],
    ['https://mastodon.social/', 'social mastodon'],
    ['https://www.youtube.com/', 'social youtube'],
    ['https://cafe.naver.com/', 'social cafe.naver.com'],
    ['https://www.idealo.de/', 'compare idealo'],
    ['https://www.idealo.co.uk/', 'compare idealo'],
    ['https://shopping.google.com/', 'compare google-shopping'],
    ['https://geizhals.at/', 'compare geizhals'],
    ['https://www.billiger.de/', 'compare billiger'],
    ['https://www.pricerunner.se/', 'compare pricerunner'],
    ['https://www.ceneo.pl/', 'compare ceneo'],
    ['https://www.heureka.cz/', 'compare heureka'],
    ['https://www.kelkoo.fr/', 'compare kelkoo'],
    ['https://www.prisjakt.nu/', 'compare prisjakt'],
    ['https://kakaku.com/', 'compare kakaku'],
    ['https://de.trustpilot.com/', 'compare trustpilot'],
    ['https://www.trustedshops.de/', 'compare trustedshops'],
    ['https://mail.google.com/', 'email gmail'],
    ['android-app://com.google.android.gm/', 'email gmail'],
    ['https://outlook.live.com/', 'email outlook'],
    ['https://mail.yahoo.com/', 'email mail.yahoo.com'],
    ['https://e.mail.ru/', 'email mail.ru'],
    ['https://bap.navigator.gmx.net/', 'email gmx'],
    ['https://webmail.provider.example/', 'email webmail.provider.example'],
    ['https://www.googleadservices.com/', 'ads googleadservices'],
    ['https://docs.google.com/', 'referral docs.google.com'],
    ['https://blog.naver.example/', 'referral blog.naver.example'],
    ['https://www.a-blog.example/', 'referral a-blog.example'],
    ['https://notgoogle.example.com/', 'referral notgoogle.example.com'],
    ['android-app://com.unknown.reader/', 'referral com.unknown.reader'],
    ['', 'direct'],
    ['about:blank', 'direct'],
    ['nonsense', 'direct'],
  ])('reads %s as %s', (referrer, expected) => {
    expect(from(referrer)).toBe(expected)
  })
})

describe('what the link says', () => {
  it.each([
    ['gclid=abc', 'ads google'],
    ['wbraid=abc&utm_source=newsletter', 'ads google'],
    ['msclkid=abc', 'ads bing'],
    ['ttclid=abc', 'ads tiktok'],
    ['yclid=abc', 'ads yandex'],
    ['irclickid=abc', 'referral impact'],
    ['fbclid=abc', 'social facebook'],
    ['fbclid=abc&utm_medium=paid_social&utm_source=fb', 'ads facebook'],
    ['utm_source=google&utm_medium=cpc', 'ads google'],
    ['utm_source=google&utm_medium=organic', 'search google'],
    ['utm_medium=display', 'ads'],
    ['utm_source=klaviyo&utm_medium=email', 'email klaviyo'],
    ['utm_source=newsletter', 'email newsletter'],
    ['utm_source=spring&utm_medium=sms', 'email spring'],
    ['utm_source=instagram&utm_medium=social', 'social instagram'],
    ['utm_source=ig', 'social instagram'],
    ['utm_source=a-blog&utm_medium=affiliate', 'referral a-blog'],
    ['utm_source=chatgpt.com', 'ai chatgpt'],
    ['utm_source=chatgpt.com&utm_medium=referral', 'ai chatgpt'],
    ['utm_source=Shopzilla&utm_medium=CSE', 'compare shopzilla'],
    ['utm_source=unheard-of', 'referral unheard-of'],
    ['utm_campaign=spring', 'referral'],
    ['mc_eid=abc', 'email mailchimp'],
    ['_kx=abc', 'email klaviyo'],
    ['color=red', 'direct'],
  ])('reads ?%s as %s', (query, expected) => {
    expect(by(query)).toBe(expected)
  })

  it('goes before the page before', () => {
    expect(by('gclid=1', 'https://www.bing.com/')).toBe('ads google')
    expect(by('utm_medium=email', 'https://www.google.com/')).toBe('email google')
    expect(by('fbclid=1', 'https://l.instagram.com/')).toBe('social instagram')
  })

  it('lets the page before speak where the link says nothing known', () => {
    expect(by('utm_campaign=spring', 'https://www.google.com/')).toBe('search google')
  })

  it('keeps the kind of a click id and never its value', () => {
    expect(classifySource({ url: `${SHOP}?gclid=Cj0KCQ`, referrer: '' }).campaign).toEqual({ click: 'gclid' })
    expect(campaignOf(`${SHOP}?mc_eid=a1b2c3`)).toEqual({})
    expect(campaignOf(`${SHOP}?gclid=Cj0KCQ`, true)).toEqual({ click: 'gclid', click_id: 'Cj0KCQ' })
  })

  it('still knows a click whose value was redacted', () => {
    expect(by('gclid=')).toBe('ads google')
  })

  it('redacts and bounds campaign values', () => {
    const campaign = campaignOf(
      `${SHOP}?utm_source=jane%40mail.example&utm_term=${'x'.repeat(500)}&utm_content=a+b%20c`,
    )
    expect(campaign).toEqual({ source: '(email)', term: 'x'.repeat(100), content: 'a b c' })
  })

  it('survives what is no URL', () => {
    for (const url of ['', '?', '%', 'https://', '?utm_source=%zz', '?=&&=', 'x'.repeat(5000)]) {
      expect(() => classifySource({ url, referrer: url })).not.toThrow()
    }
  })
})

describe('a page of the same shop', () => {
  it.each([
    ['https://www.shop.example/cart', true],
    ['https://shop.example/', true],
    ['https://help.shop.example/', true],
    ['https://myshop.example/', false],
    ['https://pay.provider.example/', false],
    ['android-app://example.shop', false],
    ['', false],
  ])('%s: %s', (referrer, expected) => {
    expect(isOwnReferrer(referrer, SHOP)).toBe(expected)
  })

  it('tells shops under a shared host and a country suffix apart', () => {
    expect(isOwnReferrer('https://a.myshopify.com/', 'https://b.myshopify.com/')).toBe(false)
    expect(isOwnReferrer('https://a.co.uk/', 'https://b.co.uk/')).toBe(false)
    expect(isOwnReferrer('https://blog.a.co.uk/', 'https://www.a.co.uk/')).toBe(true)
    expect(isOwnReferrer('http://10.0.0.1/', 'http://10.1.0.1/')).toBe(false)
  })

  it('takes in the hosts that the shop names', () => {
    expect(isOwnReferrer('https://eu.pay.example/', SHOP, ['Pay.example'])).toBe(true)
    expect(classifySource({ url: SHOP, referrer: 'https://pay.example/', ownHosts: ['pay.example'] })).toEqual({
      kind: 'direct',
    })
  })

  it('is overruled by a tagged link, as in a mail whose links lead through a host of the shop', () => {
    expect(by('utm_medium=email', 'https://click.shop.example/')).toBe('email')
  })
})
