// The words that a shopper searched for, as an address tells them.

/** What shops and their search services call the words. */
const NAMES =
  'q|s|k|search|query|keywords?|term|text|suchbegriff|search_?(query|term|text|string|key|word)|query_?string'
const PARAMETER = new RegExp(`[?&](?:${NAMES})=([^&#]*[^&#\\s+][^&#]*)`, 'i')
const PATH = /\/(?:search|suche|recherche|buscar?)\/([^/?#]{2,80})\/?(?:[?#]|$)/i
const MAX_LENGTH = 100

const plain = (raw: string | undefined): string | undefined => {
  try {
    return raw && decodeURIComponent(raw.replace(/\+/g, ' ')).trim().slice(0, MAX_LENGTH)
  } catch {
    return undefined
  }
}

/** In the address's parameters: that something was searched for at all. */
export const askedTerm = (url: string): string | undefined => plain(PARAMETER.exec(url)?.slice(-1)[0])

/** On a page that is a search for other reasons, its path tells it, too. */
export const searchTermOf = (url: string): string | undefined => askedTerm(url) || plain(PATH.exec(url)?.[1])
