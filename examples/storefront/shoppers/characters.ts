// The characters that shop: what each does, and how many of a hundred shoppers are of that kind.
import { ask, bounce, research, writeToShop } from './browsing.ts'
import { buy, hesitate } from './buying.ts'
import { anywhere, arrive, fill, follow, letter, look, type Shopper } from './shopper.ts'

export interface Character {
  readonly name: string
  readonly share: number
  shop(shopper: Shopper): Promise<void>
}

/** What comes with the parcel: the mail that it was sent, and now and then a question, a review or a return. */
async function receive(shopper: Shopper, order: string): Promise<void> {
  const { page, random } = shopper
  await arrive(shopper, `/orders/${order}?kt=shipped`, {})
  await look(shopper)
  if (random.chance(0.2)) {
    await follow(shopper, '.next a[href="/help"]')
    await writeToShop(shopper, `Where is my parcel, ${order}?`)
  }
  if (random.chance(0.6)) {
    await arrive(shopper, `/orders/${order}?kt=arrived`, {})
    await look(shopper)
    if (random.chance(0.15)) return sendBack(shopper)
    if (random.chance(0.45)) {
      const product = await page.$eval('.line a', (link) => link.getAttribute('href') ?? '/')
      await review(shopper, product)
    }
  }
}

async function sendBack(shopper: Shopper): Promise<void> {
  await follow(shopper, 'a[href^="/account/returns/new"]')
  await follow(shopper, '#return-request button')
  shopper.tell('returns')
}

async function review(shopper: Shopper, product: string): Promise<void> {
  const { page, random } = shopper
  await arrive(shopper, `${product}?kt=review`, {})
  await page.click(`#review-form input[value="${random.pick([5, 5, 5, 4, 4, 3, 2] as const)}"]`)
  await fill(shopper, {
    '#review-title': 'As described',
    '#review-text': 'Arrived quickly and well packed.',
    '#review-author': 'Ada',
  })
  await follow(shopper, '#review-form button')
  shopper.tell('reviews')
}

export const characters: readonly Character[] = [
  { name: 'bouncers', share: 30, shop: bounce },
  { name: 'researchers', share: 26, shop: research },
  { name: 'hesitant', share: 12, shop: (shopper) => hesitate(shopper, shopper.random.pick(anywhere)) },
  {
    name: 'buyers',
    share: 16,
    async shop(shopper) {
      await receive(shopper, await buy(shopper, shopper.random.pick(anywhere)))
    },
  },
  {
    name: 'returning buyers',
    share: 8,
    async shop(shopper) {
      await receive(shopper, await buy(shopper, shopper.random.pick(anywhere)))
      await buy(shopper, letter('second-cup'))
    },
  },
  { name: 'askers', share: 8, shop: ask },
]
