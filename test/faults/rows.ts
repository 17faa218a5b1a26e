// All rows, in the order of the table.
import type { Row } from './row.ts'
import { answerRows } from './rows-answers.ts'
import { blockedRows } from './rows-blocked.ts'
import { hostileRows } from './rows-hostile.ts'
import { pageRows } from './rows-pages.ts'
import { peerRows } from './rows-peers.ts'
import { storageRows } from './rows-storage.ts'
import { tabRows } from './rows-tabs.ts'

export const ROWS: readonly Row[] = [
  ...answerRows,
  ...pageRows,
  ...tabRows,
  ...storageRows,
  ...blockedRows,
  ...peerRows,
  ...hostileRows,
]
