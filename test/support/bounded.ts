// Ends what would run forever, so that a test can say so: a bound on work, not a measurement.
import { runInNewContext } from 'node:vm'

/** Far more than any page may cost, so that a busy machine does not decide. */
const LIMIT_MS = 10_000

/** What `run` gives; throws where it throws, or does not come to an end. */
export const bounded = <T>(run: () => T): T => runInNewContext('run()', { run }, { timeout: LIMIT_MS }) as T

/** Runs of what patterns repeat: digits, letters, spaces, marks, and what makes them look like more. */
export const RUNS: readonly string[] =
  'a|1|-|.|,|/|"|[|{|\\|@|%40|(|1 |a |1.|€1 |1€ |a-|a:|<!--|/*|//|;|}|]|,,|=|&a=1|가|\ud800|eyJ|+1 |"a":'.split('|')

export const repeat = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length)
