// The parts of a URL, without the browser's `URL`: what is read here may be relative, cut off or malformed.

export interface UrlParts {
  /** With its colon, lower case; empty where there is none. */
  scheme: string
  /** Lower case, without user, password and port. */
  host: string
  port: string
  path: string
  /** Without the question mark. */
  query: string
  /** Without the number sign. */
  fragment: string
}

export function splitUrl(url: string): UrlParts {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
    /^([a-z][a-z\d+.-]*:)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?/i.exec(url) ?? []
  const server = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
  const port = /:\d*$/.exec(server)?.[0] ?? ''
  return {
    scheme: scheme.toLowerCase(),
    host: server.slice(0, server.length - port.length),
    port,
    path,
    query,
    fragment,
  }
}

/** Percent signs that stand for nothing are left as they are. */
export function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** Names in lower case; the first of a name wins. */
export function readQuery(url: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const pair of splitUrl(url).query.split('&')) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at)).toLowerCase()
    if (name && !found.has(name)) found.set(name, at < 0 ? '' : decode(pair.slice(at + 1)))
  }
  return found
}
