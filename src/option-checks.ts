// How options are checked: each value by what it must be, with a message that names the option and the fix.

export const fail = (problem: string, fix: string): never => {
  throw new TypeError(`kairos: ${problem}. ${fix}`)
}
export const show = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 80)
  } catch {
    return typeof value
  }
}

export type Read = (value: unknown, name: string) => unknown

export const oneOf =
  (...allowed: string[]): Read =>
  (value, name) =>
    allowed.includes(value as string)
      ? value
      : fail(`option \`${name}\` is ${show(value)}`, `Give one of ${allowed.map((a) => `'${a}'`).join(', ')}`)
export const yesNo: Read = (value, name) =>
  typeof value === 'boolean' ? value : fail(`option \`${name}\` is ${show(value)}`, 'Give true or false')
export const shortText: Read = (value, name) =>
  typeof value === 'string' && value !== '' && value.length <= 200
    ? value
    : fail(`option \`${name}\` is ${show(value)}`, 'Give a text of 1 to 200 characters')
export const amount =
  (least: number, most: number): Read =>
  (value, name) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : fail(`option \`${name}\` is ${show(value)}`, `Give a number from ${least} to ${most}`)
export const callable: Read = (value, name) =>
  typeof value === 'function' ? value : fail(`option \`${name}\` is ${show(value)}`, 'Give a function')
export const layers: Read = (value, name) => {
  const names = value === false ? [] : typeof value === 'string' ? [value] : value
  return Array.isArray(names) && names.every((n) => typeof n === 'string' && n !== '')
    ? names
    : fail(
        `option \`${name}\` is ${show(value)}`,
        "Give the name of a global such as 'dataLayer', a list of names, or false",
      )
}
export const listOf =
  (what: string, fits: (member: unknown) => boolean): Read =>
  (value, name) =>
    Array.isArray(value) && value.every(fits)
      ? value
      : fail(`option \`${name}\` is ${show(value)}`, `Give a list of ${what}`)
export const group =
  (reads: Record<string, Read>): Read =>
  (value, name) =>
    typeof value === 'object' && value !== null
      ? read(value as Record<string, unknown>, reads, `${name}.`)
      : fail(`option \`${name}\` is ${show(value)}`, `Give an object with ${Object.keys(reads).join(', ')}`)

/** The known name that is least far from a misspelt one. */
function nearest(name: string, known: readonly string[]): string {
  const shared = (other: string): number =>
    [...new Set(other.toLowerCase())].filter((c) => name.toLowerCase().includes(c)).length
  return known.reduce((a, b) => (shared(b) / b.length > shared(a) / a.length ? b : a))
}

export function read(given: Record<string, unknown>, reads: Record<string, Read>, path = ''): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!Object.hasOwn(reads, name)) {
      const names = Object.keys(reads)
      fail(
        `option \`${path}${name}\` is not known`,
        `Did you mean \`${path}${nearest(name, names)}\`? Known: ${names.join(', ')}`,
      )
    }
    values[name] = (reads[name] as Read)(value, path + name)
  }
  return values
}
