// A short name for a long one: of an order, of a product.

/** FNV-1a, 32 bits: short, and stable from one release to the next. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
