// Reads text fields out of a parsed query or form body, whatever it holds.

/** The field as one trimmed line of text, cut to its longest allowed length; empty where it is not there. */
export function field(source: unknown, name: string, longest = 200): string {
  return manyLines(source, name, longest).replace(/\s+/g, ' ')
}

/** The same for a text of several lines. */
export function manyLines(source: unknown, name: string, longest: number): string {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return ''
  const value: unknown = Reflect.get(source, name)
  const text: unknown = Array.isArray(value) ? value[0] : value
  if (typeof text !== 'string') return ''
  return text
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .slice(0, longest)
    .trim()
}
