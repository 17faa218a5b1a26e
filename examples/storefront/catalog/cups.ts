// The cups and bowls of the shop.
import { defineProduct } from './define-product.ts'
import type { Product } from './product.ts'

const shared = { category: 'cups' } as const

export const cups: readonly Product[] = [
  defineProduct({
    ...shared,
    number: 301,
    slug: 'nord-mug',
    name: 'Nord Mug',
    tagline: 'Stoneware, 0.3 litres, two fingers wide',
    brand: 'Werkstatt Lind',
    description: [
      'The cup to the Nord teapot, and the one that is always in the dishwasher when you want it. Thick at the foot, thin at the lip.',
    ],
    details: [
      ['Material', 'Stoneware, food-safe matt glaze'],
      ['Holds', '0.3 litres'],
      ['Care', 'Dishwasher and microwave safe'],
    ],
    stars: [0, 1, 3, 22, 58],
    option: 'Colour',
    swatches: true,
    badge: 'Made in Saxony',
    variants: [
      { id: 'sand', label: 'Sand', cents: 1800 },
      { id: 'moss', label: 'Moss', cents: 1800 },
      { id: 'ink', label: 'Ink', cents: 1950 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 302,
    slug: 'paper-porcelain-cups',
    name: 'Paper Porcelain Cups',
    tagline: 'Set of four, thin enough to glow',
    brand: 'Manufaktur Saale',
    description: [
      'Porcelain cast so thin that the light comes through, with a rim left unglazed so that it feels like paper. For green and white teas, and for guests.',
    ],
    details: [
      ['Material', 'Bone porcelain'],
      ['Holds', '0.12 litres each'],
      ['Care', 'Wash by hand'],
    ],
    stars: [0, 1, 1, 7, 18],
    variants: [{ id: 'set', label: 'Set of four', cents: 3900 }],
  }),
  defineProduct({
    ...shared,
    number: 303,
    slug: 'double-wall-glass',
    name: 'Double-Wall Glass',
    tagline: 'Hot tea, cool fingers',
    brand: 'Glashütte Harz',
    description: [
      'Two walls of mouth-blown glass with air between them. The tea seems to float, stays hot for longer, and never burns your hand.',
    ],
    details: [
      ['Material', 'Borosilicate glass'],
      ['Holds', '0.25 litres each'],
      ['Care', 'Dishwasher safe'],
    ],
    stars: [1, 3, 4, 17, 26],
    option: 'Set',
    preselected: false,
    variants: [
      { id: 'two', label: 'Two glasses', cents: 1990 },
      { id: 'four', label: 'Four glasses', cents: 3600 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 304,
    slug: 'yuki-matcha-bowl',
    name: 'Yuki Matcha Bowl',
    tagline: 'Snow glaze over dark clay',
    brand: 'Werkstatt Lind',
    description: [
      'A wide chawan with a foot you can hold and a well deep enough to whisk in. The white glaze is poured, not dipped, and stops where it wants to.',
    ],
    details: [
      ['Material', 'Stoneware, poured glaze'],
      ['Holds', '0.4 litres; 12 cm across'],
      ['Care', 'Wash by hand'],
    ],
    stars: [0, 0, 1, 6, 19],
    variants: [{ id: 'one', label: 'One bowl', cents: 4400 }],
  }),
  defineProduct({
    ...shared,
    number: 305,
    slug: 'wander-tumbler',
    name: 'Wander Tumbler',
    tagline: 'Steel, 0.4 litres, with a strainer',
    brand: 'Kessler',
    description: [
      'Leaves in, water on, lid closed. The strainer sits under the lid, so you can drink while it steeps; the steel keeps it warm until the next station but two.',
    ],
    details: [
      ['Material', 'Stainless steel, powder coated'],
      ['Keeps', 'Warm for 8 hours, cold for 16'],
      ['Care', 'Body by hand, lid in the dishwasher'],
    ],
    stars: [0, 2, 5, 20, 33],
    option: 'Colour',
    swatches: true,
    preselected: false,
    variants: [
      { id: 'clay', label: 'Clay', cents: 2800 },
      { id: 'fern', label: 'Fern', cents: 2800 },
      { id: 'night', label: 'Night', cents: 2800, stock: 0 },
    ],
  }),
]
