// Walks the steps, and keeps for each what the collector was told in it and what the shop held at its end.
import type { Page } from 'puppeteer-core'
import type { CollectorLog, LoggedEvent } from '../../support/collector-log.ts'
import { createShopper } from '../shopper.ts'
import type { Cart, Ledger } from './ledger.ts'
import { HYDRATED, type Step, WALK } from './walk.ts'

export interface Walked {
  step: Step
  events: LoggedEvent[]
  before: Cart
  cart: Cart
}

/** What is to come, comes by then; what is not to come, would. */
const WAIT_MS = 5_000
const QUIET_MS = 3_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export async function drive(
  page: Page,
  origin: string,
  log: CollectorLog,
  ledger: Ledger,
  say: (text: string) => void,
): Promise<Walked[]> {
  const shopper = createShopper(page, origin, HYDRATED)
  const begun: { time: number; step: Step; before: Cart; cart: Cart }[] = []
  let before = await ledger.cart()
  for (const step of WALK) {
    say(step.name)
    const time = Date.now()
    try {
      await step.act(shopper)
    } catch (error) {
      throw new Error(`The walk stopped at «${step.name}» on ${page.url()}: ${String(error)}`)
    }
    const came = (): Set<string> =>
      new Set(log.events().flatMap((event) => (Date.parse(event.time) >= time ? [event.name] : [])))
    const wanted = step.expects.filter(({ may }) => !may)
    await log.until(() => wanted.every(({ event }) => came().has(event)), step.name, WAIT_MS).catch(() => {})
    await pause(QUIET_MS)
    await page.evaluate('kairos.flush()')
    const cart = await ledger.cart()
    if (cart.units !== step.units)
      throw new Error(
        `After «${step.name}» the shop holds ${cart.units} units, not ${step.units}: the walk does not fit it.`,
      )
    begun.push({ time, step, before, cart })
    before = cart
  }
  const events = log.events()
  return begun.map(({ time, step, before, cart }, index) => {
    const end = begun[index + 1]?.time ?? Number.POSITIVE_INFINITY
    const own = events.filter((event) => Date.parse(event.time) >= time && Date.parse(event.time) < end)
    return { step, before, cart, events: own }
  })
}
