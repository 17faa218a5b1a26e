// Shops without a system's marks: hashed or utility classes, no structured data.
import { type System, system } from '../fixture.ts'
import { doc, each, goods, links, picture } from '../write.ts'

const TW_CSS =
  '.line-through{text-decoration-line:line-through}.hidden{display:none}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}'
const SOAP = goods(`Cedar & Salt Bar | $14
Oat Milk Cleanser | $26 | $32
Charcoal Puck | $18
Travel Tin | $9
Bath Stones, Set of 3 | $38
Refill Pouch 500 ml | $22`)
const twCard = (good: (typeof SOAP)[number]): string =>
  `<a href="/products/${good.slug}" class="group relative flex flex-col gap-2"><div class="aspect-square overflow-hidden rounded-2xl bg-stone-100">${picture(good.name, 320)}</div><div class="flex justify-between text-sm"><span class="font-medium">${good.name}</span><span class="tabular-nums">${good.was ? `<span class="mr-1 text-stone-400 line-through">${good.was}</span>` : ''}${good.price}</span></div></a>`
const tw = (title: string, main: string, count = 0): string =>
  doc(
    {
      lang: 'en',
      title,
      body: 'class="__className_a1b2c3 antialiased"',
      css: TW_CSS,
      head: '<meta name="next-size-adjust">',
    },
    `<div id="__next"><div class="bg-black py-2 text-center text-xs text-white">Free shipping over $60</div><header class="sticky top-0 z-30 flex items-center justify-between px-6 py-4"><button aria-label="Open menu" class="md:hidden"></button><a class="text-xl font-semibold" href="/">Plain Soap Co</a><nav class="hidden gap-6 md:flex">${links('Shop | Refill | Story', '/', (link) => link)}</nav><div class="flex gap-4"><button aria-label="Search"></button><button aria-label="Open cart, ${count} items" class="relative"><svg class="h-6 w-6"></svg>${count ? `<span class="absolute -right-1 -top-1 rounded-full bg-black px-1 text-[10px] text-white">${count}</span>` : ''}</button></div></header>
<main class="mx-auto max-w-6xl px-6">${main}</main><footer class="mt-24 border-t px-6 py-12 text-sm text-stone-500">${links('Shipping | Returns | Wholesale | Contact', '/', (link) => link)}<form><input type="email" placeholder="you@example.com"><button>Join</button></form></footer></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{}},"page":"/x","buildId":"q1"}</script>`,
  )
const input = (name: string, auto: string): string =>
  `<label class="block text-sm">${name}<input class="mt-1 w-full rounded-md border px-3 py-2" autocomplete="${auto}"></label>`

export const tailwind: System = system('headless-tailwind', 'https://plainsoap.example', [
  [
    'product',
    '/products/oat-milk-cleanser',
    tw(
      'Oat Milk Cleanser — Plain Soap Co',
      `<div class="grid gap-12 md:grid-cols-2"><div>${picture('Cleanser', 600)}</div><div class="flex flex-col gap-6"><h1 class="text-3xl font-medium">Oat Milk Cleanser</h1><div class="flex items-baseline gap-3"><span class="text-2xl">$26</span><span class="text-stone-400 line-through">$32</span><span class="rounded bg-amber-100 px-2 text-xs">Save $6</span></div><div class="flex gap-2"><button class="rounded-full border px-4 py-1 ring-2">150 ml</button><button class="rounded-full border px-4 py-1">300 ml</button></div><button class="rounded-full bg-black py-4 text-white">Add to bag — $26</button><p class="text-sm">or 4 payments of $6.50</p><p>Milky, unscented, gentle. Made in small batches.</p></div></div><section class="mt-24"><h2 class="text-xl">Goes well with</h2><div class="grid grid-cols-4 gap-6">${each(SOAP.slice(2), twCard)}</div></section>`,
      2,
    ),
    { name: 'Oat Milk Cleanser', price: 26, currency: 'USD?', count: 2 },
  ],
  [
    'product',
    '/products/charcoal-puck',
    tw(
      'Charcoal Puck — Plain Soap Co',
      `<div class="grid gap-12 md:grid-cols-2"><div>${picture('Puck', 600)}</div><div><h1 class="text-3xl font-medium">Charcoal Puck</h1><p class="text-2xl">$18</p><button disabled class="rounded-full bg-stone-200 py-4">Sold out</button><form><input type="email" placeholder="Email me when it’s back"><button>Notify me</button></form><p>Black as the mine it is named for.</p></div></div>`,
    ),
    { name: 'Charcoal Puck', price: 18, currency: 'USD?' },
  ],
  [
    'listing',
    '/shop',
    tw(
      'Shop — Plain Soap Co',
      `<h1 class="text-4xl">Everything</h1><div class="grid grid-cols-3 gap-8">${each(SOAP, twCard)}</div>`,
    ),
    { items: 6 },
  ],
  [
    'cart',
    '/cart',
    tw(
      'Cart — Plain Soap Co',
      `<h1 class="text-3xl">Your bag</h1><ul class="divide-y">${each(SOAP.slice(0, 2), (good) => `<li class="flex gap-6 py-6">${picture(good.name, 96)}<div class="flex-1"><a href="#" class="font-medium">${good.name}</a><div class="flex items-center gap-2"><button aria-label="Decrease">−</button><span>1</span><button aria-label="Increase">+</button></div><button class="text-xs underline">Remove</button></div><span>${good.price}</span></li>`)}</ul><div class="flex justify-between text-lg"><span>Subtotal</span><span>$40</span></div><a href="/checkout" class="block rounded-full bg-black py-4 text-center text-white">Checkout</a>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'cart',
    '/cart',
    tw(
      'Cart — Plain Soap Co',
      '<div class="py-32 text-center"><h1 class="text-2xl">Your bag is empty</h1><a href="/shop" class="underline">Start with soap</a></div>',
    ),
  ],
  [
    'checkout',
    '/checkout',
    tw(
      'Checkout — Plain Soap Co',
      `<div class="grid md:grid-cols-2"><form class="space-y-4"><h2 class="text-xl">Where should we send it?</h2>${input('Email', 'email')}${input('Full name', 'name')}${input('Address', 'street-address')}${input('City', 'address-level2')}${input('ZIP', 'postal-code')}<button class="rounded-full bg-black px-8 py-3 text-white">Continue to payment</button></form><aside><h2>In your bag</h2><p>Cedar &amp; Salt Bar × 1 — $14</p><p>Total $46</p></aside></div>`,
      2,
    ),
  ],
  [
    'confirmation',
    '/order/pl_8fk2/confirmed',
    tw(
      'Thanks! — Plain Soap Co',
      '<div class="py-24"><h1 class="text-4xl">Thanks, Ada. It’s on its way to being on its way.</h1><p>Order #PS-20931 — we’ve emailed you a receipt.</p><dl><dt>Total paid</dt><dd>$46.00</dd></dl><a href="/shop">Keep shopping</a></div>',
    ),
    { order: 'PS-20931' },
  ],
  [
    'other help',
    '/story',
    tw(
      'Story — Plain Soap Co',
      '<article class="prose"><h1>Our story</h1><p>Two sisters, one kettle. Our first bar cost $3 to make and we sold it for $2.</p><p>We have since learned arithmetic.</p></article>',
    ),
  ],
])

const LAMP = goods(`Pendelleuchte Halm | 219 €
Wandleuchte Span | 149 €
Stehleuchte Rohr | 329 € | 389 €
Leuchtmittel E27 warm | 12 €
Textilkabel 2 m | 18 €`)
const mod = (title: string, main: string): string =>
  doc(
    { title, css: '.Price_old__x8{text-decoration:line-through}.Drawer_root__1q{display:none}' },
    `<div id="root"><header class="Header_root__3kQ9d"><a class="Header_logo__2m" href="/"><svg aria-label="Halm und Span"></svg></a><nav class="Nav_root__9x">${links('Leuchten | Zubehör | Projekte | Händler', '/', (link) => link)}</nav><button class="IconButton_root__aa1" type="button" aria-label="Warenkorb (1)"><i></i></button></header><div class="Drawer_root__1q"><h2>Warenkorb</h2><a href="/kasse">Zur Kasse</a></div><main class="Layout_main__7c">${main}</main><footer class="Footer_root__5e">${links('Versand | Rückgabe | Impressum | Datenschutz', '/', (link) => link)}</footer></div>`,
  )
const modCard = (good: (typeof LAMP)[number]): string =>
  `<article class="Teaser_root__8sd"><a class="Teaser_link__1" href="/leuchten/${good.slug}">${picture(good.name, 300)}<span class="Teaser_title__q">${good.name}</span></a><div class="Price_root__k2">${good.was ? `<span class="Price_old__x8">${good.was}</span>` : ''}<span class="Price_now__x9">${good.price}</span></div></article>`

export const cssModules: System = system('headless-css-modules', 'https://halmundspan.example', [
  [
    'product',
    '/leuchten/stehleuchte-rohr',
    mod(
      'Stehleuchte Rohr | Halm und Span',
      `<section class="Pdp_root__4f"><div class="Pdp_media__1">${picture('Stehleuchte', 700)}</div><div class="Pdp_info__2"><h1 class="Heading_h1__z">Stehleuchte Rohr</h1><div class="Price_root__k2"><span class="Price_old__x8">389 €</span><span class="Price_now__x9">329 €</span></div><small>inkl. MwSt., Lieferung 2–3 Wochen</small><fieldset class="Swatch_root__p"><legend>Farbe</legend><button aria-pressed="true">Schwarz</button><button>Messing</button></fieldset><button class="Button_primary__w" type="button">In den Warenkorb legen</button><details><summary>Maße</summary>Höhe 148 cm</details></div></section><section class="Rail_root__b"><h2>Passt dazu</h2>${each(LAMP.slice(3), modCard)}</section>`,
    ),
    { name: 'Stehleuchte Rohr', price: 329, currency: 'EUR' },
  ],
  [
    'listing',
    '/leuchten',
    mod(
      'Leuchten | Halm und Span',
      `<h1 class="Heading_h1__z">Leuchten</h1><div class="Grid_root__c">${each(LAMP, modCard)}</div>`,
    ),
    { items: 5 },
  ],
  [
    'order_status account',
    '/konto/bestellungen/HS-771',
    mod(
      'Bestellung HS-771 | Halm und Span',
      '<h1 class="Heading_h1__z">Bestellung HS-771</h1><p>Status: versendet am 3. Mai</p><p><a href="https://pakete.example/track?n=00340">Sendung verfolgen</a></p><ul><li>Wandleuchte Span, 1 Stück, 149 €</li></ul><p>Lieferadresse: Ada Halm, 04109 Leipzig</p>',
    ),
  ],
  [
    'help',
    '/rueckgabe',
    mod(
      'Rückgabe | Halm und Span',
      '<h1 class="Heading_h1__z">Rückgabe</h1><p>Sie haben 30 Tage Zeit. Schreiben Sie uns mit Ihrer Bestellnummer, wir schicken ein Etikett.</p><h2>Rücksendung anmelden</h2><form><label>Bestellnummer<input name="order"></label><label>Grund<select name="reason"><option>Gefällt nicht</option></select></label><button>Anmelden</button></form>',
    ),
  ],
  [
    'other article help',
    '/projekte/kantine',
    mod(
      'Kantine in Zwickau | Halm und Span',
      `<h1 class="Heading_h1__z">Kantine in Zwickau</h1><p>Vierzig Pendelleuchten Halm über acht Tischen. Die Leuchte gibt es ab 219 € im Shop.</p>${picture('Kantine', 800)}<p>Architektur: Büro Mulde.</p>`,
    ),
  ],
])

const storefront = (title: string, main: string): string =>
  doc(
    { lang: 'en', title, body: 'class="min-h-dvh"', css: TW_CSS },
    `<header class="sticky"><a aria-label="homepage" href="/default-channel">ACME</a><nav>${links('All | Apparel | Accessories', '/default-channel/categories/', (link) => link)}</nav><a href="/default-channel/cart" class="relative flex items-center" data-testid="CartNavItem"><svg aria-hidden="true"></svg><div class="absolute bottom-0 right-0"><span>1</span><span class="sr-only">item in cart, view bag</span></div></a></header><main class="flex-1">${main}</main><footer><p>Copyright © 2024 ACME Apparel</p></footer>`,
  )

export const saleor: System = system('saleor-storefront', 'https://acme-apparel.example', [
  [
    'product',
    '/default-channel/products/paul-balance-420?variant=UHJv',
    storefront(
      'Paul’s Balance 420 | Saleor Storefront',
      `<section class="mx-auto grid max-w-7xl p-8"><form class="grid gap-2 sm:grid-cols-2"><div class="md:col-span-1">${picture('Balance', 700)}</div><div class="flex flex-col pt-6"><h1 class="mb-4 flex-auto text-3xl font-medium tracking-tight text-neutral-900">Paul’s Balance 420</h1><p class="mb-8 text-sm" data-testid="ProductElement_Price">$260.00</p><fieldset data-testid="VariantSelector"><legend class="sr-only">Variants</legend><a href="?variant=1">41</a><a href="?variant=2">42</a></fieldset><div class="mt-8"><button type="submit" aria-label="Add to cart" class="h-12 items-center rounded-md bg-neutral-900 px-6">Add to cart</button></div><div class="mt-8 space-y-6 text-sm text-neutral-500">White trainers with a green heel.</div></div></form></section>`,
    ),
    { name: 'Paul’s Balance 420', price: 260, currency: 'USD?', count: 1 },
  ],
  [
    'listing',
    '/default-channel/categories/accessories',
    storefront(
      'Accessories | Saleor Storefront',
      `<section class="mx-auto max-w-7xl p-8"><h1 class="pb-8 text-xl font-semibold">Accessories</h1><ul role="list" data-testid="ProductList" class="grid grid-cols-3 gap-8">${each(['Beanie', 'Scarf', 'Sunnies', 'Cap', 'Tote', 'Socks'], (name, at) => `<li data-testid="ProductElement"><a href="/default-channel/products/${name.toLowerCase()}"><div>${picture(name, 300)}<div class="mt-2 flex justify-between"><div><h3 class="mt-1 text-sm font-semibold">${name}</h3><p class="mt-1 text-sm text-neutral-500">Accessories</p></div><p class="mt-1 text-sm font-medium" data-testid="ProductElement_PriceRange">$${at * 5 + 10}.00</p></div></div></a></li>`)}</ul></section>`,
    ),
    { items: 6 },
  ],
  [
    'cart',
    '/default-channel/cart',
    storefront(
      'Shopping Cart · Saleor Storefront',
      `<section class="mx-auto max-w-7xl p-8"><h1 class="mt-8 text-3xl font-bold">Your Shopping Cart</h1><form class="mt-12"><ul data-testid="CartProductList" role="list"><li class="flex py-4">${picture('Beanie', 96)}<div><h2><a href="#">Beanie</a></h2><p>Accessories</p><p class="text-right font-semibold">$10.00</p><div>Qty: 1</div><button type="submit" aria-label="Remove product from cart">Remove</button></div></li></ul><div class="mt-12"><p>Your Total</p><p>Shipping will be calculated in the next step</p><div>$10.00</div><a data-testid="CheckoutLink" href="/checkout?checkout=Q2h" class="bg-neutral-900">Checkout</a></div></form></section>`,
    ),
    { count: 1 },
  ],
  [
    'checkout',
    '/checkout?checkout=Q2h',
    storefront(
      'Checkout · Saleor Storefront',
      '<section><h1>Checkout</h1><form><h2>Contact details</h2><input type="email" name="email" autocomplete="username"><h2>Shipping address</h2><input name="firstName" autocomplete="given-name"><input name="streetAddress1" autocomplete="address-line1"><input name="postalCode" autocomplete="postal-code"><h2>Delivery methods</h2><h2>Payment</h2><button type="submit">Pay</button></form><aside><h2>Summary</h2>Total price $18.00</aside></section>',
    ),
  ],
])
