// Which files of a whole run are run once more, alone: a browser on a busy machine fails in ways that are not ours.
// What passes only then is named in the last lines: it is a race to be found, in a test or in what it tests.
import { relative, sep } from 'node:path'

const MOST_FILES = 2
const OF_BROWSERS = /^test\/(?:browser|e2e|systems)\//

/** What vitest's JSON report says; a file that could not be read counts as one failure. */
export function readReport({ numPassedTests, numFailedTests, testResults }, root) {
  const failed = testResults.filter(({ status }) => status === 'failed')
  const broken = failed.filter(({ assertionResults }) => !assertionResults.length)
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    files: failed.map(({ name }) => relative(root, name).split(sep).join('/')),
    names: failed.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ),
  }
}

/** The files to try again; none where anything else failed, or more than chance would. */
export function filesToTryAgain({ files }) {
  return files.length <= MOST_FILES && files.every((file) => OF_BROWSERS.test(file)) ? files : []
}
