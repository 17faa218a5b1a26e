// Who drives the browser: a person, or which sort of program, by what the browser says of itself.
// Names after github.com/monperrus/crawler-user-agents and github.com/ai-robots-txt/ai.robots.txt.

export type Actor = 'human' | 'webdriver' | 'crawler' | 'preview' | 'agent'

/** What a browser says of itself. */
export interface AgentFacts {
  userAgent: string
  webdriver: boolean
}

// The first that fits. Apps' own browsers ([FBAN/…], [Pinterest/iOS], Snapchat, Slack_SSB) are people.
const PATTERNS: readonly (readonly [Actor, RegExp])[] = [
  // Acts for a person who asked.
  [
    'agent',
    /chatgpt[- ](?:user|agent)|(?:claude|perplexity|mistralai|manus|amzn|duckassist|gemini|cohere|kagi|you|poggio|phind|devin|azureai|copilot|linkup|exa|bedrock)-?user|perplexitybot|claude-(?:web|code)|duckassistbot|google-?agent|mariner|amazonbuyforme|novaact|meta-externalfetcher|gemini-deep-research|operator\/|tavilybot|youbot|crawl4ai|browser-?use|stagehand|shopbot-?agent|kagi-fetcher/i,
  ],
  // Fetches a page to show a link to it.
  [
    'preview',
    /facebookexternalhit|twitterbot|linkedinbot|slack(?:bot|-imgproxy)|discordbot|telegrambot|whatsapp\/|skypeuripreview|pinterest(?:bot|\/0|\.com\/bot)|redditbot|iframely|embedly|vkshare|viber\/|snap url preview|snapchat\/1\.0|mastodon|cardyb|bluesky|nuzzel|flipboardproxy|bitlybot|tumblr\/|line-?poker|kakaotalk-scrap|zoombot|link ?preview|opengraph|metainspector|bingpreview|google-pagerenderer|quora link|xing-contenttabreceiver|outbrain|apple(?:news)?bot.*imessage|microsoft-?preview|google-?(?:image|web) ?(?:proxy|preview)/i,
  ],
  [
    'crawler',
    /bot(?:s?\b|[-_\d])|bot$|crawl|spider|slurp|scrap(?:e|y)|archiver|lighthouse|google(?:-inspectiontool|other|-extended|-read-aloud|-safety|-site-verification|web light)|mediapartners|apis-google|feedfetcher|adsbot|storebot|bytespider|facebookcatalog|meta-external|yandex\.com\/bots|baiduspider|pingdom|uptime|gtmetrix|pagespeed|ptst\/|datadog|statuscake|site24x7|newrelic|catchpoint|synthetic|monitor(?:ing|\/)|validator|checker|python|curl\/|wget|libwww|go-http-client|okhttp|java\/|apache-http|axios|node-fetch|undici|guzzle|httpx?client|http_|ruby|perl\b|php\/|postman|insomnia|httrack|nutch|scan(?:ner|\/)|search(?:engine|dex)|feed(?:ly|burner|parser|reader)|rss|\+?https?:\/\/|@[a-z\d-]+\.[a-z]{2}/i,
  ],
  ['webdriver', /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress|electron\/.*cypress/i],
]

export function actorOf({ userAgent, webdriver }: AgentFacts): Actor {
  // A maker of phones, whose name ends like a robot's.
  const told = userAgent.replace(/cubot/gi, '')
  return PATTERNS.find(([, pattern]) => pattern.test(told))?.[0] ?? (webdriver ? 'webdriver' : 'human')
}
