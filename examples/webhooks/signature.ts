// Whether a webhook is signed by the shop: an HMAC-SHA256 of its body as it came, in base64.
import { createHmac, timingSafeEqual } from 'node:crypto'

export function isSigned(body: Buffer, signature: string | undefined, secret: string): boolean {
  if (!signature) return false
  const right = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === right.length && timingSafeEqual(given, right)
}
