// Who drives the browser, by what it says of itself.
import { expect, it } from 'vitest'
import { actorOf } from '../../../src/context/actor.ts'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

it.each([
  ['human', CHROME],
  ['human', `${PHONE} Version/18.1 Mobile/15E148 Safari/604.1`],
  ['human', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
  ['human', `${PHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/440.0.0.33.108;FBBV/1;FBDV/iPhone14,5]`],
  ['human', `${PHONE} Mobile/15E148 [Pinterest/iOS]`],
  ['human', `${PHONE} Mobile/15E148 Snapchat/12.90.0.45 (like Safari/8619.2.8.10.9, panda)`],
  ['human', `${PHONE} GSA/330.0 Mobile/15E148 Safari/604.1`],
  [
    'human',
    'Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
  ],
  ['human', 'Opera/9.80 (Android; Opera Mini/36.2/191.249; U; en) Presto/2.12.423 Version/12.16'],
  ['human', ''],
  ['crawler', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['crawler', `${CHROME} (compatible; bingbot/2.0)`],
  ['crawler', `${CHROME} Chrome-Lighthouse`],
  ['crawler', 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)'],
  ['crawler', 'Mozilla/5.0 (compatible; Baiduspider/2.0)'],
  ['crawler', 'python-requests/2.32'],
  ['preview', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
  ['preview', 'WhatsApp/2.23.20.0'],
  ['preview', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
  ['preview', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
  [
    'agent',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot',
  ],
  ['agent', 'Mozilla/5.0 (compatible; Claude-User/1.0; +Claude-User@anthropic.com)'],
  ['agent', 'Mozilla/5.0 (compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)'],
  ['agent', 'Mozilla/5.0 (compatible; Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)'],
  ['webdriver', CHROME.replace('Chrome', 'HeadlessChrome')],
])('takes for %s: %s', (actor, userAgent) => {
  expect(actorOf({ userAgent, webdriver: false })).toBe(actor)
})

it('believes the flag of a driven browser, and a name before it', () => {
  expect(actorOf({ userAgent: CHROME, webdriver: true })).toBe('webdriver')
  expect(actorOf({ userAgent: `${CHROME} (compatible; Googlebot/2.1)`, webdriver: true })).toBe('crawler')
})
