// Buying: from a listing to the order, and what can come between.
import { type Arrival, arrive, fill, follow, followOneOf, look, type Shopper } from './shopper.ts'

const shelves = ['/c/tea', '/c/tea', '/c/cups', '/c/accessories', '/c/teapots'] as const
const people = [
  ['Ada', 'Lovelace'],
  ['Emil', 'Berger'],
  ['Noor', 'Haddad'],
  ['Greta', 'Lind'],
  ['Tomasz', 'Nowak'],
] as const

/** Puts the product of this page into the cart; false where the shop refused. */
async function addToCart(shopper: Shopper): Promise<boolean> {
  const { page, random } = shopper
  const choices = await page.$$('#variant option:not([value=""]), .swatch input')
  const choice = choices[random.between(0, choices.length - 1)]
  const value = await choice?.evaluate((element) => element.getAttribute('value') ?? '')
  if (value !== undefined && random.chance(0.8)) {
    if (await page.$('#variant')) await page.select('#variant', value)
    else await page.click(`.swatch input[value="${value}"]`)
  }
  if (await page.$('#buy:disabled')) return false
  await page.click('#buy')
  const answer = await page.waitForSelector('.drawer, #buy-problem:not([hidden])')
  const added = await answer?.evaluate((element) => element.className === 'drawer')
  if (!added) shopper.tell('refusals')
  return added ?? false
}

/** Goes from shelf to shelf until something is in the cart. */
async function findSomething(shopper: Shopper, arrival: Arrival): Promise<void> {
  const { random } = shopper
  await arrive(shopper, random.pick(shelves), arrival)
  for (let tries = 0; tries < 8; tries += 1) {
    await look(shopper)
    await followOneOf(shopper, '.card > a')
    await look(shopper)
    if (await addToCart(shopper)) return
    await followOneOf(shopper, '.nav a[href^="/c/"]')
  }
  throw new Error('found nothing that could be bought in eight tries')
}

/** Fills the cart, thinks again, and empties it or just goes. */
export async function hesitate(shopper: Shopper, arrival: Arrival): Promise<void> {
  await findSomething(shopper, arrival)
  await follow(shopper, '.drawer a[href="/cart"]')
  await look(shopper)
  if (shopper.random.chance(0.35)) await follow(shopper, '[formaction="/cart/remove"]')
  else if (shopper.random.chance(0.5)) await follow(shopper, 'a[href="/checkout"]')
}

/** Through the checkout, to the number of the order. */
export async function buy(shopper: Shopper, arrival: Arrival): Promise<string> {
  const { page, random } = shopper
  const [firstName, lastName] = random.pick(people)
  await findSomething(shopper, arrival)
  await follow(shopper, '.drawer a[href="/cart"]')
  await look(shopper)
  if (random.chance(0.25)) await follow(shopper, '.stepper button:nth-of-type(2)')
  if (random.chance(0.3)) {
    await fill(shopper, { '#coupon': 'WELCOME10' })
    await follow(shopper, '.coupon button')
  }
  await follow(shopper, 'a[href="/checkout"]')
  await fill(shopper, {
    '#email': `${firstName.toLowerCase()}@example.org`,
    '#firstName': firstName,
    '#lastName': lastName,
    '#street': `Lindenallee ${random.between(1, 90)}`,
    '#postcode': '04103',
    '#city': 'Leipzig',
  })
  await follow(shopper, '#checkout-address button')
  if (random.chance(0.3)) await page.click('input[value="express"]')
  await follow(shopper, '#checkout-shipping button')
  if (random.chance(0.35)) await payByCard(shopper, `${firstName} ${lastName}`)
  await page.click('[name="terms"]')
  await follow(shopper, '#checkout-payment button')
  const number = await page.$eval('.order-number', (element) => element.textContent ?? '')
  const total = await page.$eval('.order-total', (element) => element.textContent ?? '')
  shopper.tell('orders', Math.round(Number(total.replace(/[^\d.]/g, '')) * 100))
  if (random.chance(0.2)) await page.reload({ waitUntil: 'load' })
  return number
}

async function payByCard(shopper: Shopper, name: string): Promise<void> {
  await shopper.page.click('#pay-card')
  await fill(shopper, {
    '#cardName': name,
    '#cardNumber': '4111111111111111',
    '#cardExpiry': '09/29',
    '#cardCode': '123',
  })
}
