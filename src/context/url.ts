// The parts of a URL, without the browser's `URL`: what is read here may be relative, cut off or malformed.

export interface UrlParts {
  /** With its colon; empty where there is none. */
  scheme: string
  /** The two slashes and all up to the path; empty where there is none. */
  authority: string
  path: string
  /** With its question mark. */
  query: string
  /** The number sign and all after it. */
  fragment: string
}

export function splitUrl(url: string): UrlParts {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
    /^([a-z][a-z\d+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#[\s\S]*)?/i.exec(url) ?? []
  return { scheme, authority, path, query, fragment }
}

/** Lower case, without user, password and port; empty where there is none. */
export const hostOf = (url: string): string =>
  splitUrl(url)
    .authority.replace(/.*@|^\/\/|:\d*$/g, '')
    .toLowerCase()

/** Percent signs that stand for nothing are left as they are. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** In a query a plus is a space. */
export const decodeValue = (text: string): string => decode(text.replaceAll('+', ' '))

/** Names in lower case; the first of a name wins. */
export const readQuery = (url: string): Map<string, string> =>
  new Map(
    splitUrl(url)
      .query.slice(1)
      .split('&')
      .reverse()
      .map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [decode(name).toLowerCase(), decodeValue(value.join('='))]
      }),
  )

const GENERIC = /^(?:com?|net|org|gov|edu|ac|or|ne|go|gob)\...$/
// Under these each subdomain is somebody else's shop.
const SHARED =
  /^(?:(?:myshopify|wixsite|wordpress|blogspot|bigcartel|squarespace|herokuapp)\.com|(?:github|webflow)\.io|(?:vercel|netlify|web)\.app|pages\.dev)$/

/** The part of a host that one owner has; without the public suffix list, whose size no page should pay for. */
export function ownerOf(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.')
  const last = labels.slice(-2).join('.')
  return GENERIC.test(last) || SHARED.test(last) ? labels.slice(-3).join('.') : last
}
