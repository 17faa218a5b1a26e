// Sends the shoppers through the shop, a few at a time, each in a browser profile of their own.
import type { Browser } from 'puppeteer-core'
import type { Character } from './characters.ts'
import { dress, followRequests, leave } from './chromium.ts'
import { createRandom } from './random.ts'
import type { Settings } from './settings.ts'
import type { Tally } from './tally.ts'

async function send(
  browser: Browser,
  character: Character,
  { shop, seed }: Settings,
  index: number,
  tally: Tally,
): Promise<void> {
  const random = createRandom(seed * 100_003 + index)
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    const requests = followRequests(page)
    await dress(page, random)
    await character.shop({ page, random, shop, tell: tally.count })
    await leave(page, requests)
  } finally {
    if (browser.connected) await context.close()
  }
}

/** Resolves when all have been, or at the signal. A shopper who comes to grief is counted, and the others go on. */
export async function sendAll(
  browser: Browser,
  deck: readonly Character[],
  settings: Settings,
  tally: Tally,
  signal: AbortSignal,
  onDone: () => void,
): Promise<void> {
  let next = 0
  const queue = async (): Promise<void> => {
    while (next < deck.length && !signal.aborted) {
      const index = next
      next += 1
      const character = deck[index]
      if (!character) return
      try {
        await send(browser, character, settings, index, tally)
        tally.shopped(character.name)
      } catch (error) {
        if (signal.aborted) return
        tally.failed(`shopper ${index + 1} (${character.name}): ${error instanceof Error ? error.message : error}`)
      }
      onDone()
    }
  }
  await Promise.all(Array.from({ length: settings.concurrency }, queue))
}
