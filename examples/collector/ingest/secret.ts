// The secret key of a server: in the Authorization header, never in a browser.
import { createHash, timingSafeEqual } from 'node:crypto'

/** `none`: no key was sent, as from a browser. */
export type Trust = 'trusted' | 'wrong' | 'none'

const hash = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** Takes as long whatever of it is right. */
export const isSame = (given: string, known: string): boolean => timingSafeEqual(hash(given), hash(known))

export function trustOf(authorization: string | undefined, secret: string | undefined): Trust {
  if (!authorization) return 'none'
  const [, key] = /^Bearer +(.+)$/i.exec(authorization.trim()) ?? []
  if (!key || !secret) return 'wrong'
  return isSame(key, secret) ? 'trusted' : 'wrong'
}
