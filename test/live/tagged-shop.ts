// A reverse proxy before a shop: puts Kairos' script tag into its pages, and changes nothing else.
import { openSite, type PageAnswer, type PageRequest, type Site } from '../support/site.ts'

export interface TaggedShop {
  /** What a shopper opens. */
  origin: string
  /** From now on the shop is behind it. */
  lead(origin: string): void
  close(): Promise<void>
}

/** They are about the connection, or about an encoding that `fetch` has undone. */
const NOT_PASSED =
  /^(host|connection|keep-alive|transfer-encoding|content-length|content-encoding|accept-encoding|expect)$/

const passed = (headers: PageRequest['headers']): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    NOT_PASSED.test(name) || value === undefined ? [] : [[name, [value].flat().join(', ')]],
  )

function withTag(html: string, tag: string): string {
  const end = html.indexOf('</head>')
  if (end < 0) throw new Error('A page of the shop has no </head> to put the script tag before.')
  return html.slice(0, end) + tag + html.slice(end)
}

export async function openTaggedShop(endpoint: string, name: string): Promise<TaggedShop> {
  const tag = `<script async src="/kairos/kairos.min.js" data-endpoint="${endpoint}" data-shop="${name}" data-consent="granted"></script>`
  let shop = ''

  async function forward({ method, url, headers, body }: PageRequest): Promise<PageAnswer> {
    const sent = method === 'GET' || method === 'HEAD' ? {} : { body }
    const answer = await fetch(shop + url.pathname + url.search, {
      method,
      headers: passed(headers),
      redirect: 'manual',
      ...sent,
    })
    const told: Record<string, string | string[]> = { 'cache-control': 'no-cache' }
    for (const [header, value] of answer.headers) if (!NOT_PASSED.test(header)) told[header] = value
    const cookies = answer.headers.getSetCookie()
    if (cookies.length) told['set-cookie'] = cookies
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    return { status: answer.status, headers: told, body: isPage ? withTag(bytes.toString(), tag) : bytes }
  }

  const site: Site = await openSite({ '*': forward })
  return {
    origin: site.origin,
    lead: (origin) => {
      shop = origin
    },
    close: site.close,
  }
}
