// The teapots and kettles of the shop.
import { defineProduct } from './define-product.ts'
import type { Product } from './product.ts'

const shared = { category: 'teapots' } as const

export const teapots: readonly Product[] = [
  defineProduct({
    ...shared,
    number: 201,
    slug: 'nord-teapot',
    name: 'Nord Teapot',
    tagline: 'Stoneware, 0.8 litres, with a strainer',
    brand: 'Werkstatt Lind',
    description: [
      'Thrown and glazed by Jana Lind in her workshop north of Leipzig. A low, round pot that keeps its heat, with a spout that does not drip and a lid that stays on when you pour.',
      'Each glaze runs a little differently. That is the point.',
    ],
    details: [
      ['Material', 'Stoneware, food-safe matt glaze'],
      ['Holds', '0.8 litres, about four cups'],
      ['Care', 'Dishwasher safe; strainer of stainless steel'],
    ],
    stars: [0, 0, 2, 13, 38],
    option: 'Colour',
    swatches: true,
    badge: 'Made in Saxony',
    variants: [
      { id: 'sand', label: 'Sand', cents: 4800 },
      { id: 'moss', label: 'Moss', cents: 4800 },
      { id: 'ink', label: 'Ink', cents: 5200 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 202,
    slug: 'ember-cast-iron-pot',
    name: 'Ember Cast Iron Pot',
    tagline: 'Sand-cast in Iwate, enamelled inside',
    brand: 'Oigawa',
    description: [
      'Cast in a mould of river sand that is broken after every pot, so there are never two quite alike. Heavy, calm, and warm for an hour.',
      'The foundry pours twelve of these a month. We get four.',
    ],
    details: [
      ['Material', 'Cast iron, enamel inside'],
      ['Holds', '0.65 litres'],
      ['Care', 'Rinse with water, dry well, no soap'],
    ],
    stars: [0, 0, 1, 4, 17],
    badge: 'Only a few',
    variants: [{ id: 'one', label: '0.65 l', cents: 8900, stock: 2 }],
  }),
  defineProduct({
    ...shared,
    number: 203,
    slug: 'clara-glass-teapot',
    name: 'Clara Glass Teapot',
    tagline: 'Mouth-blown, to watch the leaves',
    brand: 'Glashütte Harz',
    description: [
      'Borosilicate glass, blown thin and light, with a tall strainer that gives the leaves room. Stands over a tea light as well as on the table.',
    ],
    details: [
      ['Material', 'Borosilicate glass'],
      ['Comes with', 'Glass strainer and lid'],
      ['Care', 'Dishwasher safe; no open flame'],
    ],
    stars: [0, 2, 4, 15, 20],
    option: 'Size',
    preselected: false,
    variants: [
      { id: '600ml', label: '0.6 litres', cents: 3400 },
      { id: '1200ml', label: '1.2 litres', cents: 4200 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 204,
    slug: 'tokoname-kyusu',
    name: 'Tokoname Kyusu',
    tagline: 'The side-handled pot for green tea',
    brand: 'Hoshikawa',
    description: [
      'Red clay from Tokoname, unglazed, with a ceramic mesh cut into the wall of the pot. It makes sencha rounder, and it gets better the longer you own it.',
      'The next firing is due in the spring. Put it on your wish list and we will write to you.',
    ],
    details: [
      ['Material', 'Unglazed Tokoname clay'],
      ['Holds', '0.28 litres'],
      ['Care', 'Rinse with hot water only'],
    ],
    stars: [0, 0, 0, 3, 21],
    variants: [{ id: 'one', label: '0.28 l', cents: 6200, stock: 0 }],
  }),
  defineProduct({
    ...shared,
    number: 205,
    slug: 'gooseneck-kettle',
    name: 'Gooseneck Kettle',
    tagline: 'A slow, exact pour, on any hob',
    brand: 'Kessler',
    description: [
      'A narrow spout for a thin and steady stream: for pour-over tea, small pots and people who like to take their time. With a thermometer in the lid.',
    ],
    details: [
      ['Material', 'Stainless steel, beech knob'],
      ['Holds', '1.0 litre'],
      ['Works on', 'Gas, electric, ceramic and induction hobs'],
    ],
    stars: [1, 1, 3, 12, 24],
    option: 'Finish',
    swatches: true,
    variants: [
      { id: 'steel', label: 'Brushed steel', cents: 7900, listCents: 9500 },
      { id: 'black', label: 'Matt black', cents: 8900, listCents: 10500 },
    ],
  }),
]
