// Makes the marks of all stored events anew: those of a file that an older collector wrote have none.
import { columns } from './columns.ts'
import { createExposures } from './exposures.ts'
import { type MarkedEvent, marksOf } from './marks.ts'
import type { Session } from './session.ts'
import type { Row } from './store.ts'

const PAGE_ROWS = 20_000

/** The stored events, so many at a time. */
export async function* storedPages(session: Session): AsyncGenerator<Row[]> {
  const [row] = await session.query('marks-last')
  const last = Number(row?.last ?? -1)
  for (let from = 0; from <= last; from += PAGE_ROWS)
    yield await session.query('marks-page', { from, to: from + PAGE_ROWS })
}

/** In pieces, each for itself: what ends it in between leaves some events without, until it is asked again. */
export async function markAgain(session: Session, pages: AsyncIterable<readonly Row[]>): Promise<void> {
  const staging = await session.staging('staged_marks', columns.marks)
  const exposures = createExposures()
  await session.query('marks-clear')
  for await (const events of pages) {
    const marks = exposures.news((events as unknown as MarkedEvent[]).flatMap(marksOf))
    if (!marks.length) continue
    await session.transaction(async (query) => {
      await staging.fill(marks)
      await query('commit-marks')
    })
    exposures.remember(marks)
  }
}
