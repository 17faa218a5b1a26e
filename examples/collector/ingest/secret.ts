// The secret key of a server: in the Authorization header, never in a browser.
import { createHash, timingSafeEqual } from 'node:crypto'

/** `none`: no key was sent, as from a browser. */
export type Trust = 'trusted' | 'wrong' | 'none'

const hash = (text: string): Uint8Array => createHash('sha256').update(text).digest()

export function trustOf(authorization: string | undefined, secret: string | undefined): Trust {
  if (!authorization) return 'none'
  const [, key] = /^Bearer +(.+)$/i.exec(authorization.trim()) ?? []
  if (!key || !secret) return 'wrong'
  return timingSafeEqual(hash(key), hash(secret)) ? 'trusted' : 'wrong'
}
