// What is known of each recorded journey besides its recording: pages as they were between two recorded ones.
import type { Page } from 'puppeteer-core'
import type { Edits } from './rendering.ts'
import type { Script } from './replay.ts'

const pointAtDisabled = async (page: Page): Promise<void> => {
  const box = await page.$eval('button[disabled]', (button) => {
    button.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = button.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await page.mouse.click(box.x, box.y)
}

/** A list of options that a page of EverShop has only while it is open. */
const listOf = (field: string, option: string): Edits => ({
  page: '11-checkout',
  insert: [
    [
      `[id="field-shippingAddress.${field}"]`,
      `<div role="listbox"><div role="option"><div class="flex flex-1 gap-2 shrink-0 whitespace-nowrap">${option}</div></div></div>`,
    ],
  ],
})
const fillingEverShop: Record<string, Edits> = {
  'click:0': listOf('country', 'United States'),
  'click:1': { page: '11-checkout' },
  'click:2': listOf('province', 'California'),
  'click:3': { page: '11-checkout' },
}

export const scripts: Record<string, Script> = {
  'evershop-2.2': {
    states: {
      '04-product-via-link': { 'load:0': { page: '02-category' } },
      '07-variant-switch': { 'load:0': { page: '05b-product-simple' } },
      '09-limited': {
        'load:0': {
          remove: ['[data-slot=sheet-portal]'],
          replace: [['Shopping cart with 2 items', 'Shopping cart with 1 items']],
          text: [['.mini-cart-icon span', '1']],
        },
      },
      '09b-limited-again-FAIL': { 'load:0': { remove: ['[data-sonner-toaster]'] } },
      '11b-fill': fillingEverShop,
    },
    extra: { '08b-oos-buttons': pointAtDisabled },
  },
  'evershop-2.2-order': {
    states: {
      '07-variant-switch': { 'load:0': { page: 'evershop-2.2/05b-product-simple' } },
      '11b-fill': fillingEverShop,
    },
    dwellMs: { '12-place-order': 4_500 },
  },
  'opencart-3.0': {
    states: {
      '03b-listing-add-needs-options': {
        'load:0': {
          page: '02b-listing-add',
          remove: ['.alert-success'],
          replace: [
            ['path=24&amp;product_id=28">HTC Touch HD', 'path=20&amp;product_id=42">Apple Cinema 30&quot;'],
            ["add('28'", "add('42'"],
            [
              '<p class="price">                   $122.00',
              '<p class="price"><span class="price-new">$110.00</span> <span class="price-old">$122.00</span>',
            ],
            ['<h2>Phones &amp; PDAs</h2>', '<h2>Desktops</h2>'],
            ['<title>Phones &amp; PDAs</title>', '<title>Desktops</title>'],
          ],
        },
      },
      '14-review': { 'load:0': { remove: ['.alert-success'] } },
    },
    dwellMs: { '12-confirm': 4_500 },
  },
  'medusa-next-2.15': {
    states: {
      '02-store-spa': {
        wait: { empty: ['[data-testid=products-list]'] },
        'click:0': {
          page: '01-home',
          insert: [
            [
              '[data-testid=nav-store-link]',
              '<ul><li><a class="text-3xl leading-10 hover:text-ui-fg-disabled" data-testid="store-link" href="/dk/store">Store</a></li></ul>',
            ],
          ],
        },
      },
      '03-category-spa': { wait: { empty: ['[data-testid=products-list]'] } },
      '04-product-spa': { 'load:0': { page: '02-store-spa' } },
      '07b-add-second': {
        'history:0': { remove: ['[data-testid=nav-cart-dropdown]'], replace: [['Cart (2)', 'Cart (1)']] },
      },
      '09c-delivery': {
        'click:0': { page: '09b-address', set: [['[data-testid=submit-delivery-option-button]', 'disabled', null]] },
      },
      '09d-payment': {
        'click:0': { page: '09c-delivery', set: [['[data-testid=submit-payment-button]', 'disabled', null]] },
      },
    },
    extra: { '05-add-without-variant': pointAtDisabled },
    values: { '08b-cart-qty': '3' },
    dwellMs: { '10-place-order': 4_500 },
  },
}
