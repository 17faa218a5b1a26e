// Sends simulated shoppers through the running demo shop: `npm run simulate -- --shoppers 50`.
import { SingleBar } from 'cli-progress'
import { characters } from './shoppers/characters.ts'
import { findChromium, openChromium } from './shoppers/chromium.ts'
import { sendAll } from './shoppers/crowd.ts'
import { createRandom, deckOf } from './shoppers/random.ts'
import { readSettings, usage } from './shoppers/settings.ts'
import { createTally } from './shoppers/tally.ts'

const answerWithinMs = 5000

async function checkShop(shop: string): Promise<void> {
  const answer = await fetch(shop, { signal: AbortSignal.timeout(answerWithinMs) }).catch(() => undefined)
  if (!answer?.ok) {
    throw new Error(`No shop answers at ${shop}: start it with \`npm start\`, or name yours with --shop URL.`)
  }
}

async function simulate(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env.PORT)
  if (!settings) {
    process.stdout.write(usage)
    return
  }
  const executable = findChromium(process.env.CHROMIUM)
  await checkShop(settings.shop)
  const deck = deckOf(
    characters.map((character) => [character, character.share] as const),
    settings.shoppers,
    createRandom(settings.seed),
  )
  const tally = createTally()
  const browser = await openChromium(executable)
  const stopping = new AbortController()
  const stop = (): void => {
    process.exitCode = 130
    stopping.abort()
    void browser.close()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const bar = new SingleBar({ format: '{bar} {value}/{total} shoppers, {eta_formatted} to go', hideCursor: true })
  bar.start(deck.length, 0)
  try {
    await sendAll(browser, deck, settings, tally, stopping.signal, () => bar.increment())
  } finally {
    bar.stop()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await browser.close()
  }
  process.stdout.write(`${tally.shoppers()} of ${deck.length} shoppers at ${settings.shop}\n${tally.summary()}`)
  if (tally.failures.length > 0) process.exitCode ||= 1
}

simulate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode ||= 1
})
