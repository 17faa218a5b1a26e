// The contract that the queues in memory and on a fake disk keep is kept by each engine's own database.
import { expect, it } from 'vitest'
import { bundleForPage, pathOf } from '../support/bundle.ts'
import { ENGINES, openEngine } from '../support/engines.ts'
import { openSite } from '../support/site.ts'

it.each(ENGINES)('%s keeps the contract of every queue', async (name) => {
  const script = await bundleForPage(pathOf('../support/queue-page.ts', import.meta.url), 'queueContract', {
    vitest: pathOf('../support/page-vitest.ts', import.meta.url),
  })
  const site = await openSite({
    '/': '<!doctype html><title>Queue</title><script src="/queue.js"></script>',
    '/queue.js': () => ({ body: script, headers: { 'content-type': 'text/javascript' } }),
  })
  const engine = await openEngine(name)
  try {
    const tab = await engine.open()
    await tab.goto(site.url('/'))
    const { tests, faults } = JSON.parse(
      (await tab.evaluate('queueContract.run().then(JSON.stringify)')) as string,
    ) as { tests: { name: string; error?: string }[]; faults: string[] }
    expect(tests.filter(({ error }) => error !== undefined)).toEqual([])
    expect(faults).toEqual([])
    expect(tests.map((one) => one.name)).toContain('keeps what was looked at until it is removed by its id')
  } finally {
    await engine.close()
    await site.close()
  }
})
