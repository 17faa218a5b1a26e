// Reads a page at once.
import { readPage } from '../../src/signals/page-snapshot.ts'
import { atOnce } from '../../src/signals/slices.ts'
import type { PageSnapshot } from '../../src/signals/snapshot.ts'

export const readNow = (document: Document, url: string): PageSnapshot => atOnce(readPage(document, url))
