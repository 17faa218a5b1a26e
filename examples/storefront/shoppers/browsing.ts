// Looking around: landing and leaving, and research.
import { setTimeout } from 'node:timers/promises'
import { anywhere, arrive, fill, follow, followOneOf, landings, look, type Shopper, searchEngines } from './shopper.ts'

const words = ['sencha', 'mug', 'gift', 'teapot', 'honey', 'glass', 'coffee machine'] as const

/** Lands, sees at a glance that it is not for them, and is gone. */
export async function bounce(shopper: Shopper): Promise<void> {
  const { random } = shopper
  await arrive(shopper, random.pick(landings), random.pick(anywhere))
  await setTimeout(random.between(150, 1000))
}

async function searchShop(shopper: Shopper): Promise<void> {
  await shopper.page.type('#header-search', shopper.random.pick(words))
  await follow(shopper, '.search button')
}

const intoCategory = async (shopper: Shopper): Promise<void> => {
  await followOneOf(shopper, '.nav a[href^="/c/"]')
  await look(shopper)
}

/** Compares a few products and leaves without a decision. */
export async function research(shopper: Shopper): Promise<void> {
  const { page, random } = shopper
  await arrive(shopper, random.pick(landings), random.pick(searchEngines))
  await look(shopper)
  for (let seen = random.between(2, 4); seen > 0; seen -= 1) {
    if (random.chance(0.3)) await searchShop(shopper)
    else await intoCategory(shopper)
    if (!(await followOneOf(shopper, '.card > a'))) continue
    await look(shopper)
    if (random.chance(0.5)) await page.$eval('#reviews', (reviews) => reviews.scrollIntoView())
    if (random.chance(0.25)) await page.click('[data-wish] button')
    await look(shopper)
  }
}

/** Looks for help, and sometimes writes. */
export async function ask(shopper: Shopper): Promise<void> {
  const { random } = shopper
  await arrive(shopper, random.pick(['/', '/c/teapots', '/p/nord-teapot'] as const), random.pick(anywhere))
  await look(shopper)
  await follow(shopper, '.footer a[href="/help"]')
  await look(shopper)
  if (random.chance(0.6)) await writeToShop(shopper, 'Is the Nord teapot coming back in white?')
}

export async function writeToShop(shopper: Shopper, message: string): Promise<void> {
  await fill(shopper, { '#contact-name': 'Ada', '#contact-email': 'ada@example.org', '#message': message })
  await follow(shopper, '#contact button')
  shopper.tell('questions')
}
