// The accessories and gifts of the shop.
import { defineProduct } from './define-product.ts'
import type { Product } from './product.ts'

const shared = { category: 'accessories' } as const

export const accessories: readonly Product[] = [
  defineProduct({
    ...shared,
    number: 401,
    slug: 'bamboo-whisk',
    name: 'Bamboo Whisk',
    tagline: 'A chasen of eighty tines',
    brand: 'Oigawa',
    description: [
      'Split from a single piece of white bamboo. Eighty tines are the right number for a soft foam without much practice. Soak it for a minute before use and it will last you a year.',
    ],
    details: [
      ['Material', 'White bamboo, cotton thread'],
      ['Size', '11 cm'],
      ['Care', 'Rinse, stand upright to dry'],
    ],
    stars: [0, 1, 4, 10, 17],
    variants: [{ id: 'one', label: 'One whisk', cents: 2100 }],
  }),
  defineProduct({
    ...shared,
    number: 402,
    slug: 'fine-mesh-infuser',
    name: 'Fine Mesh Infuser',
    tagline: 'Fits every mug we know of',
    brand: 'Kessler',
    description: [
      'A deep basket of etched steel with holes of a quarter of a millimetre: even rooibos stays in. The lid keeps the warmth and then catches the drips.',
    ],
    details: [
      ['Material', 'Stainless steel'],
      ['Size', '6.5 cm across, 7 cm deep'],
      ['Care', 'Dishwasher safe'],
    ],
    stars: [0, 2, 3, 25, 47],
    variants: [{ id: 'one', label: 'One infuser', cents: 1190, listCents: 1490 }],
  }),
  defineProduct({
    ...shared,
    number: 403,
    slug: 'spun-tea-tin',
    name: 'Spun Tea Tin',
    tagline: 'The lid sinks by its own weight',
    brand: 'Oigawa',
    description: [
      'Spun from a single sheet of brass by people who do nothing else. Set the lid on top, let go and watch it close. It keeps light and air from your tea and darkens as the years go by.',
    ],
    details: [
      ['Material', 'Brass, tin-plated inside'],
      ['Care', 'Wipe dry; never wash inside'],
    ],
    stars: [0, 0, 1, 8, 23],
    option: 'Size',
    variants: [
      { id: '100g', label: 'For 100 g', cents: 3200 },
      { id: '200g', label: 'For 200 g', cents: 4100 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 404,
    slug: 'linden-honey',
    name: 'Linden Honey',
    tagline: 'From the trees behind the shop',
    brand: 'Blatt & Kessel',
    description: [
      'Three hives stand on our roof, two streets from the linden avenue. In a good July that makes a hundred and forty jars, cold-spun and never heated.',
    ],
    details: [
      ['Origin', 'Leipzig, Germany'],
      ['Weight', '250 g'],
      ['Keep', 'Dark and dry; not for children under one year'],
    ],
    stars: [0, 0, 2, 9, 29],
    variants: [{ id: '250g', label: '250 g', cents: 980 }],
  }),
  defineProduct({
    ...shared,
    number: 405,
    slug: 'first-steps-gift-box',
    name: 'First Steps Gift Box',
    tagline: 'Three teas, one infuser, a short letter',
    brand: 'Blatt & Kessel',
    description: [
      'Sencha Yama, Earl Grey and Rooibos Orange, fifty grams each, with our infuser and a card that explains the only four things one has to know. Wrapped in paper, tied by hand.',
    ],
    details: [
      ['Contains', 'Three teas of 50 g, an infuser, a card'],
      ['Wrapping', 'Paper and cotton, no plastic'],
    ],
    stars: [0, 0, 1, 5, 31],
    badge: 'Gift',
    variants: [{ id: 'box', label: 'One box', cents: 4900 }],
  }),
]
