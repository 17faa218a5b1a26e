// `npm run requeue`: takes what is in quarantine through judgement again, once the cause is mended.
import { judgeAgain } from './ingest/judge-again.ts'
import { createChecks } from './ingest/schema.ts'
import { openStoreAtRest } from './log/store-at-rest.ts'
import { dataFile } from './settings.ts'

async function requeue(file: string): Promise<void> {
  const checks = createChecks()
  const store = await openStoreAtRest(file)
  try {
    const { accepted, duplicates, refused } = await store.requeue((row) => judgeAgain(row, checks))
    console.log(`stored now: ${accepted}`)
    console.log(`had been stored by another copy: ${duplicates}`)
    console.log(`still refused: ${refused} (GET /api/quarantine has the reasons of today)`)
  } finally {
    await store.close()
  }
}

requeue(dataFile(process.env)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
