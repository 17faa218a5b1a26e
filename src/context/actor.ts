// Who drives the browser: a person, or which sort of program, by what the browser says of itself.
// Names after github.com/monperrus/crawler-user-agents and github.com/ai-robots-txt/ai.robots.txt.

export type Actor = 'human' | 'webdriver' | 'crawler' | 'preview' | 'agent'

/** What a browser says of itself. */
export interface AgentFacts {
  userAgent: string
  webdriver: boolean
}

// The first that fits: who acts for a person that asked, who fetches a page to show a link to it, who collects.
// Apps' own browsers ([FBAN/…], [Pinterest/iOS], Snapchat, Slack_SSB) are people.
const PATTERNS: readonly (readonly [Actor, RegExp])[] = [
  [
    'agent',
    /(?:gpt|claude|perplexity|mistralai|manus|amzn|gemini|copilot|cohere|duckassist|devin)[- ]?(?:user|agent|web|code|deep)|perplexitybot|duckassistbot|google-?agent|mariner|amazonbuyforme|novaact|externalfetcher|tavily|youbot/i,
  ],
  [
    'preview',
    /facebookexternalhit|(?:twitter|linkedin|slack|discord|telegram|pinterest|reddit|zoom|bitly)bot|slack-img|^whatsapp|^viber|^tumblr|pinterest\/0|skypeuri|iframely|embedly|vkshare|preview|cardyb|mastodon|kakaotalk-scrap|pagerenderer/i,
  ],
  // No browser that can run this says less than `Mozilla/`.
  [
    'crawler',
    /^(?!mozilla\/|opera\/|$)|bots?\b|bot[-_\d]|crawl|spider|slurp|scrap|archiver|indexer|lighthouse|google(?:-|other| web| favicon)|mediapartners|feed|meta-external|facebookcatalog|pingdom|uptime|gtmetrix|pagespeed|ptst|synthetic|monitor|validator|check|scanner|compatible; (?!msie)|https?:|@[\w-]+\.[a-z]{2}/i,
  ],
  ['webdriver', /headless|phantomjs|puppeteer|playwright|selenium|cypress/i],
]

export function actorOf({ userAgent, webdriver }: AgentFacts): Actor {
  // A maker of phones, whose name ends like a robot's.
  const told = userAgent.replace(/cubot/gi, '')
  return PATTERNS.find(([, pattern]) => pattern.test(told))?.[0] ?? (webdriver ? 'webdriver' : 'human')
}
