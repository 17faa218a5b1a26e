// `npm run requeue`: takes what is in quarantine through judgement again, once the cause is mended.
import { judgeAgain } from './ingest/judge-again.ts'
import { createChecks } from './ingest/schema.ts'
import { openAtRest } from './log/store-at-rest.ts'
import { storeOptionsOf } from './settings.ts'

async function requeue(env: NodeJS.ProcessEnv): Promise<void> {
  const checks = createChecks()
  const store = await openAtRest(storeOptionsOf(env))
  try {
    const { accepted, duplicates, refused } = await store.requeue((row) => judgeAgain(row, checks))
    console.log(`stored now: ${accepted}`)
    console.log(`had been stored by another copy: ${duplicates}`)
    console.log(`still refused: ${refused} (GET /api/quarantine has the reasons of today)`)
  } finally {
    await store.close()
  }
}

requeue(process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
