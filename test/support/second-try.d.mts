// The types of second-try.mjs, which runs before anything is installed.
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    name: string
    status: string
    assertionResults: readonly { fullName: string; status: string }[]
  }[]
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** Failing files, from the root on. */
  readonly files: readonly string[]
  /** Failing tests. */
  readonly names: readonly string[]
}

export function readReport(report: Report, root: string): Counts
export function filesToTryAgain(counts: Pick<Counts, 'files'>): readonly string[]
