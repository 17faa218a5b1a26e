// Derives all moments again from the stored events: after the rules have changed.

import { openAtRest } from './log/store-at-rest.ts'
import { storeOptionsOf } from './settings.ts'

async function reclassify(env: NodeJS.ProcessEnv): Promise<void> {
  const store = await openAtRest(storeOptionsOf(env))
  try {
    const before = await store.query('count-derived')
    await store.markAllDirty()
    const visitors = await store.derive()
    const after = await store.query('count-derived')
    console.log(`${visitors} visitors derived again from ${after[0]?.events} events`)
    console.log(`moment records: ${before[0]?.records} before, ${after[0]?.records} now`)
    console.log(`events judged otherwise than by their browser: ${after[0]?.verdicts}`)
  } finally {
    await store.close()
  }
}

reclassify(process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
