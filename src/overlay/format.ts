// Times and lengths of time, short enough for a row.
const two = (number: number): string => String(number).padStart(2, '0')

/** The hour here, to the second. */
export function clockOf(time: number | string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime())
    ? '--:--:--'
    : `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
]

/** In the largest unit of which there is one, with one place where that tells more: `4.2 s`, `3 min`. */
export function spanOf(ms: number): string {
  for (const [name, unit] of UNITS) {
    if (Math.abs(ms) < unit) continue
    const count = ms / unit
    return `${Math.abs(count) < 10 ? Number(count.toFixed(1)) : Math.round(count)} ${name}`
  }
  return `${Math.round(ms)} ms`
}

/** `add_to_cart` as words. */
export const wordsOf = (name: string): string => name.replaceAll('_', ' ')
