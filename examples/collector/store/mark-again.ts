// Makes the marks of all stored events anew: those of a file that an older collector wrote have none.
import { columns } from './columns.ts'
import { createExposures } from './exposures.ts'
import { type MarkedEvent, marksOf } from './marks.ts'
import type { Session } from './session.ts'
import { createStaging } from './staging.ts'

const PAGE_ROWS = 20_000

/** In pieces, each for itself: what ends it in between leaves some events without, until it is asked again. */
export async function markAgain(session: Session): Promise<void> {
  const staging = await createStaging(session.connection, 'staged_marks', columns.marks)
  const exposures = createExposures()
  await session.query('marks-clear')
  const [row] = await session.query('marks-last')
  const last = Number(row?.last ?? -1)
  for (let from = 0; from <= last; from += PAGE_ROWS) {
    const events = await session.query('marks-page', { from, to: from + PAGE_ROWS })
    const marks = exposures.news((events as unknown as MarkedEvent[]).flatMap(marksOf))
    if (!marks.length) continue
    await session.transaction(async (query) => {
      await staging.fill(marks)
      await query('commit-marks')
    })
    exposures.remember(marks)
  }
}
