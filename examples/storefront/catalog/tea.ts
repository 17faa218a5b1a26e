// The teas of the shop.
import { defineProduct } from './define-product.ts'
import type { Product } from './product.ts'

const shared = { category: 'tea', brand: 'Blatt & Kessel', option: 'Weight' } as const

export const teas: readonly Product[] = [
  defineProduct({
    ...shared,
    number: 101,
    slug: 'sencha-yama',
    name: 'Sencha Yama',
    tagline: 'Green tea from Shizuoka, first harvest',
    description: [
      'A mountain sencha picked in the last week of April, when the nights are still cold and the leaves grow slowly. Steamed for forty seconds, so it keeps its needles and pours a clear, bright green.',
      'Young peas, cut grass, a little sea salt. The second infusion is the sweetest: keep the leaves.',
    ],
    details: [
      ['Origin', 'Honyama, Shizuoka, Japan'],
      ['Steeping', '70 °C, 90 seconds, 4 g to a cup'],
      ['Caffeine', 'Medium'],
    ],
    stars: [0, 1, 3, 16, 41],
    badge: 'New harvest',
    variants: [
      { id: '50g', label: '50 g', cents: 890 },
      { id: '100g', label: '100 g', cents: 1590 },
      { id: '250g', label: '250 g', cents: 3490 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 102,
    slug: 'darjeeling-first-flush',
    name: 'Darjeeling First Flush',
    tagline: 'The year’s first picking, flown in',
    description: [
      'Two leaves and a bud from old China bushes at 1,900 metres, picked in March before the rains. Light in the cup and impossible to hurry.',
      'Apricot, white flowers and a dry, almost wine-like finish.',
    ],
    details: [
      ['Origin', 'Darjeeling, West Bengal, India'],
      ['Steeping', '85 °C, 2 to 3 minutes, 3 g to a cup'],
      ['Caffeine', 'Medium'],
    ],
    stars: [0, 0, 2, 9, 27],
    variants: [
      { id: '50g', label: '50 g', cents: 1250 },
      { id: '100g', label: '100 g', cents: 2290 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 103,
    slug: 'assam-breakfast',
    name: 'Assam Breakfast',
    tagline: 'Strong, malty, made for milk',
    description: [
      'The tea we drink ourselves when the shop opens. Second-flush Assam with a good share of golden tips, full enough to take milk and honest enough to go without.',
      'Malt, dark honey, toast.',
    ],
    details: [
      ['Origin', 'Dibrugarh, Assam, India'],
      ['Steeping', '95 °C, 3 to 4 minutes, 3 g to a cup'],
      ['Caffeine', 'High'],
    ],
    stars: [1, 2, 6, 31, 66],
    badge: 'House favourite',
    variants: [
      { id: '100g', label: '100 g', cents: 790 },
      { id: '250g', label: '250 g', cents: 1690 },
      { id: '500g', label: '500 g', cents: 2990 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 104,
    slug: 'earl-grey-bergamot',
    name: 'Earl Grey Bergamot',
    tagline: 'Ceylon with cold-pressed Calabrian oil',
    description: [
      'Most Earl Grey is flavoured; ours is oiled, by hand, with bergamot pressed in Reggio Calabria, then left to rest for three weeks in cedar.',
      'Bright citrus first, then a clean and woody black tea.',
    ],
    details: [
      ['Origin', 'Uva, Sri Lanka; oil from Calabria, Italy'],
      ['Steeping', '95 °C, 3 minutes, 3 g to a cup'],
      ['Caffeine', 'Medium'],
    ],
    stars: [0, 1, 4, 18, 39],
    variants: [
      { id: '100g', label: '100 g', cents: 890 },
      { id: '250g', label: '250 g', cents: 1890 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 105,
    slug: 'jasmine-pearls',
    name: 'Jasmine Pearls',
    tagline: 'Hand-rolled, scented over six nights',
    description: [
      'Spring leaves rolled into pearls and laid under fresh jasmine for six nights running. Watch them open: it takes about as long as it takes to sit down.',
      'Blossom, melon, and nothing perfumed about it.',
    ],
    details: [
      ['Origin', 'Fuding, Fujian, China'],
      ['Steeping', '80 °C, 2 minutes, 3 g to a cup'],
      ['Caffeine', 'Low to medium'],
    ],
    stars: [0, 0, 1, 12, 30],
    variants: [
      { id: '50g', label: '50 g', cents: 1390, listCents: 1590 },
      { id: '100g', label: '100 g', cents: 2490, listCents: 2890 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 106,
    slug: 'rooibos-orange',
    name: 'Rooibos Orange',
    tagline: 'Red bush, orange peel, no caffeine',
    description: [
      'Long-cut rooibos from the Cederberg, blended with dried orange peel and a little cinnamon bark. The one for after eight.',
      'Round, warm, naturally sweet. Cannot be over-steeped; we tried.',
    ],
    details: [
      ['Origin', 'Cederberg, South Africa'],
      ['Steeping', '100 °C, 6 to 8 minutes, 4 g to a cup'],
      ['Caffeine', 'None'],
    ],
    stars: [1, 1, 5, 14, 22],
    variants: [
      { id: '100g', label: '100 g', cents: 650 },
      { id: '250g', label: '250 g', cents: 1390 },
    ],
  }),
  defineProduct({
    ...shared,
    number: 107,
    slug: 'garden-mint',
    name: 'Garden Mint',
    tagline: 'Whole leaves from one field in Thuringia',
    description: [
      'Peppermint from a family of growers near Kölleda, cut before noon and dried whole on racks. We sell out most winters.',
      'Cool, green and a little sweet. Good hot, better cold.',
    ],
    details: [
      ['Origin', 'Kölleda, Thuringia, Germany'],
      ['Steeping', '100 °C, 5 minutes, a good pinch to a cup'],
      ['Caffeine', 'None'],
    ],
    stars: [0, 2, 2, 11, 19],
    variants: [{ id: '60g', label: '60 g', cents: 590 }],
  }),
]
