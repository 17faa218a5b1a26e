// What `npm test` tries again, and what it never does.
import { describe, expect, it } from 'vitest'
import { filesToTryAgain, readReport } from '../support/second-try.mjs'

const ROOT = '/work'
const file = (name: string, ...failing: string[]) => ({
  name: `${ROOT}/${name}`,
  status: 'failed',
  assertionResults: failing.map((fullName) => ({ fullName, status: 'failed' })),
})
const report = (...testResults: ReturnType<typeof file>[]) =>
  readReport({ numPassedTests: 10, numFailedTests: testResults.length, testResults }, ROOT)

describe('a whole run of the tests', () => {
  it('tries a browser’s file again, and names what failed', () => {
    const first = report(file('test/e2e/journey.test.ts', 'a shopper yields each event'))
    expect(filesToTryAgain(first)).toEqual(['test/e2e/journey.test.ts'])
    expect(first).toMatchObject({ passed: 10, failed: 1, names: ['a shopper yields each event'] })
    const others = ['test/browser/guest.test.ts', 'test/systems/actions.test.ts']
    expect(filesToTryAgain(report(...others.map((name) => file(name, 'one'))))).toEqual(others)
  })

  it('tries nothing again where another kind of test failed, too', () => {
    expect(filesToTryAgain(report(file('test/unit/queue.test.ts', 'one')))).toEqual([])
    expect(filesToTryAgain(report(file('test/e2e/spa.test.ts', 'one'), file('test/corpus/a.test.ts', 'two')))).toEqual(
      [],
    )
  })

  it('takes more than two failing files for a fault', () => {
    const files = ['a', 'b', 'c'].map((name) => file(`test/browser/${name}.test.ts`, name))
    expect(filesToTryAgain(report(...files))).toEqual([])
  })

  it('counts a file that could not be read as a failure', () => {
    const broken = file('test/unit/broken.test.ts')
    const { failed } = readReport({ numPassedTests: 3, numFailedTests: 0, testResults: [broken] }, ROOT)
    expect(failed).toBe(1)
  })
})
