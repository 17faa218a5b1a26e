// Where a log's servers are, and with what they let a collector in: read from one text. Pure.
import type { ConnectionOptions } from '@nats-io/transport-node'

type Address = Required<Pick<ConnectionOptions, 'servers'>> & Pick<ConnectionOptions, 'user' | 'pass' | 'token' | 'tls'>

const SCHEMES = ['nats:', 'tls:']
const DEFAULT_PORT = '4222'

const urlsOf = (text: string): readonly string[] => text.split(',').map((one) => one.trim())

/** Null where it can be read; names no password. */
export function faultOfAddress(text: string): string | null {
  const all = urlsOf(text)
  if (!all.every((one) => URL.canParse(one))) return 'one of its addresses cannot be read'
  const urls = all.map((one) => new URL(one))
  if (!urls.every(({ protocol }) => SCHEMES.includes(protocol))) return 'an address begins with nats:// or tls://'
  if (!urls.every(({ hostname }) => hostname !== '')) return 'an address names no host'
  if (!urls.every(({ pathname, search, hash }) => (pathname === '' || pathname === '/') && !search && !hash))
    return 'an address ends with its port'
  const same = (of: (url: URL) => string): boolean => new Set(urls.map(of)).size === 1
  if (!same(({ protocol }) => protocol)) return 'either all of its addresses are tls:// or none is'
  // One connection goes from server to server with what it was given first.
  if (!same(({ username, password }) => `${username}:${password}`))
    return 'all of its addresses have the same user and password'
  return null
}

/** Of an address without fault. A user without a password is a token. */
export function readAddress(text: string): Address {
  const urls = urlsOf(text).map((one) => new URL(one))
  const [{ username, password, protocol } = new URL('nats://localhost')] = urls
  const name = decodeURIComponent(username)
  return {
    servers: urls.map(({ hostname, port }) => `${hostname}:${port || DEFAULT_PORT}`),
    ...(name && (password ? { user: name, pass: decodeURIComponent(password) } : { token: name })),
    ...(protocol === 'tls:' && { tls: {} }),
  }
}
