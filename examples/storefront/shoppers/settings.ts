// What the simulation is told on its command line, checked.
import { parseArgs } from 'node:util'

export interface Settings {
  readonly shop: string
  readonly shoppers: number
  readonly concurrency: number
  readonly seed: number
}

export const usage = `npm run simulate -- [--shoppers 50] [--concurrency 3] [--seed 1] [--shop URL]

Sends shoppers in headless Chromium through the demo shop.
  --shoppers     how many
  --concurrency  how many at once
  --seed         the same seed sends the same shoppers
  --shop         the shop's URL; without it http://127.0.0.1:(PORT + 1), PORT being the collector's (4300)
  CHROMIUM       (environment) the browser, where it is not in its usual place
`

const usualCollectorPort = 4300

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`${name} is "${text}": give a whole number from ${least} to ${most}.`)
  }
  return number
}

/** Nothing where only the usage was asked for. */
export function readSettings(args: readonly string[], port: string | undefined): Settings | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shoppers: { type: 'string', default: '50' },
      concurrency: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      shop: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const collectorPort = wholeNumber('PORT', port ?? String(usualCollectorPort), 1, 65534)
  const shop = values.shop ?? `http://127.0.0.1:${collectorPort + 1}`
  if (!URL.canParse(shop)) throw new Error(`--shop is "${shop}": give a URL, such as http://127.0.0.1:4301.`)
  return {
    shop: new URL(shop).origin,
    shoppers: wholeNumber('--shoppers', values.shoppers, 1, 100_000),
    concurrency: wholeNumber('--concurrency', values.concurrency, 1, 16),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 31),
  }
}
