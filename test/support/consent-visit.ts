// A visit in any engine, for what is kept and sent under each consent: a landing from an ad, a product, the cart.
import { type Tab, until } from './engines.ts'
import type { EngineShop } from './engines-shop.ts'

/** Where the shopper lands: an ad's link, as its platform makes it. */
export const LANDING = '/shop?utm_source=newsletter-of-friends&utm_medium=cpc&utm_campaign=autumn&gclid=Cj0KCQiA-click'

const product = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Nord Kettle',
  sku: 'K-7',
  offers: { '@type': 'Offer', price: '79.00', priceCurrency: 'EUR' },
})
const body = `<header><a class="cart-link" href="/cart">Cart <span class="cart-count">0</span></a></header>
<main><h1>Autumn</h1><a id="kettle" href="/products/nord-kettle">Nord Kettle</a></main>
<script>
  kettle.onclick = (event) => {
    event.preventDefault()
    history.pushState({}, '', kettle.href)
    document.title = 'Nord Kettle'
    document.querySelector('main').innerHTML =
      '<h1>Nord Kettle</h1><p class="price">79,00 €</p><button id="buy" type="button">Add to cart</button>'
    const data = Object.assign(document.createElement('script'), { type: 'application/ld+json' })
    data.textContent = ${JSON.stringify(product)}
    document.head.append(data)
    buy.onclick = async () => { document.querySelector('.cart-count').textContent = await (await fetch('/cart/add')).text() }
  }
</script>`
/** In which a tracker has read a page, and a cart that counts has settled; nothing tells of what is held back. */
const SETTLED_MS = 2_000
const settled = `new Promise((resolve) => setTimeout(resolve, ${SETTLED_MS}, true))`

/** The landing, a route to a product, an add to the cart. */
export async function visit(shop: EngineShop): Promise<Tab> {
  shop.add('/shop', body)
  shop.script('/cart/add', '1')
  const tab = await shop.open(LANDING)
  await tab.click('#kettle')
  await until(tab, "document.querySelector('#buy')")
  await tab.evaluate(settled)
  await tab.click('#buy')
  await until(tab, "document.querySelector('.cart-count').textContent === '1'")
  await tab.evaluate(settled)
  return tab
}

/** All that a page can leave on a device, as the browser itself tells a page of it. */
const KEPT = `(async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  cookie: document.cookie,
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}))()`
export const NOTHING = { local: [], session: [], databases: [], cookie: '', caches: [], workers: 0 }

export const kept = (tab: Tab): Promise<unknown> => tab.evaluate(KEPT)

/** What a page of the same shop finds that has no Kairos on it. */
export async function keptForNextPage(shop: EngineShop, tab: Tab): Promise<unknown> {
  await tab.goto(shop.url('/plain'))
  return kept(tab)
}

/** What the browser's own log, where there is one, says was asked of others than the shop. */
export const askedElsewhere = (shop: EngineShop, tab: Tab): string[] =>
  (tab.requests ?? []).filter((url) => !url.startsWith(shop.url('/')))
