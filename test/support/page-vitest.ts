// Stands in for vitest inside a page: as much of it as a suite needs that runs unchanged in Node and in browsers.

export interface PageTest {
  name: string
  /** What was thrown; undefined where it passed. */
  error?: string
}

interface Expectation {
  toBe(wanted: unknown): void
  toEqual(wanted: unknown): void
  toBeGreaterThan(wanted: number): void
  toBeLessThanOrEqual(wanted: number): void
}

const POLL_MS = 20
const PATIENCE_MS = 5_000

const tests: { name: string; run: () => unknown }[] = []

export const describe = (_: string, define: () => void): void => define()
export const it = (name: string, run: () => unknown): void => void tests.push({ name, run })

/** As text: names in order, and what is undefined is not there. */
function show(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  return JSON.stringify(value, sorted) ?? String(value)
}

function must(holds: boolean, value: unknown, how: string, wanted: unknown): void {
  if (!holds) throw new Error(`${show(value)} ${how} ${show(wanted)}`)
}

const expectNow = (value: unknown): Expectation => ({
  toBe: (wanted) => must(Object.is(value, wanted), value, 'is not', wanted),
  toEqual: (wanted) => must(show(value) === show(wanted), value, 'does not equal', wanted),
  toBeGreaterThan: (wanted) => must(Number(value) > wanted, value, 'is not greater than', wanted),
  toBeLessThanOrEqual: (wanted) => must(Number(value) <= wanted, value, 'is greater than', wanted),
})

async function retry(check: () => void): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return check()
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

type Polled = { [how in keyof Expectation]: (wanted: never) => Promise<void> }

const poll = (read: () => unknown): Polled => ({
  toBe: (wanted) => retry(() => expectNow(read()).toBe(wanted)),
  toEqual: (wanted) => retry(() => expectNow(read()).toEqual(wanted)),
  toBeGreaterThan: (wanted) => retry(() => expectNow(read()).toBeGreaterThan(wanted)),
  toBeLessThanOrEqual: (wanted) => retry(() => expectNow(read()).toBeLessThanOrEqual(wanted)),
})

export const expect = Object.assign(expectNow, { poll })

/** One after the other, as defined. */
export async function runTests(): Promise<PageTest[]> {
  const results: PageTest[] = []
  for (const { name, run } of tests) {
    try {
      await run()
      results.push({ name })
    } catch (error) {
      results.push({ name, error: String(error) })
    }
  }
  return results
}
