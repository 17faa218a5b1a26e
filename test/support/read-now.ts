// Does at once what is made to be done in steps.
import { readPage } from '../../src/signals/page-snapshot.ts'
import type { PageSnapshot } from '../../src/signals/snapshot.ts'

export const finished = <T>(steps: Generator<undefined, T>): T => {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

export const readNow = (document: Document, url: string): PageSnapshot => finished(readPage(document, url))
