// The reviews the shop opens with, by product slug.
import type { Review } from './product.ts'

const review = (author: string, rating: number, date: string, title: string, text: string): Review => ({
  author,
  rating,
  title,
  text,
  date,
})

export const firstReviews: ReadonlyMap<string, readonly Review[]> = new Map([
  [
    'sencha-yama',
    [
      review(
        'Hanna B.',
        5,
        '2026-06-14',
        'Like spring',
        'Bright and clean. I use the leaves three times and the second cup is the best, as promised.',
      ),
      review(
        'T. Okafor',
        4,
        '2026-05-30',
        'Very good, needs care',
        'At 80 degrees it turns bitter. At 70 it is wonderful. Buy a thermometer.',
      ),
    ],
  ],
  [
    'darjeeling-first-flush',
    [
      review(
        'Margarethe S.',
        5,
        '2026-05-11',
        'Worth the wait',
        'I have bought this every April since the shop opened. This year’s is the best so far.',
      ),
    ],
  ],
  [
    'assam-breakfast',
    [
      review(
        'Jonas K.',
        5,
        '2026-09-02',
        'Gets me out of bed',
        'Strong without being rough. Half a litre every morning.',
      ),
      review(
        'Priya N.',
        4,
        '2026-08-19',
        'Proper chai base',
        'Holds up against milk and spices. I would love a one-kilo bag.',
      ),
      review('Ole', 3, '2026-07-08', 'Fine', 'Good tea, but I found it a touch bitter after four minutes.'),
    ],
  ],
  [
    'earl-grey-bergamot',
    [review('Lucy W.', 5, '2026-08-23', 'Not soap', 'Finally one that smells of fruit and not of the bathroom.')],
  ],
  [
    'jasmine-pearls',
    [
      review(
        'Ines',
        5,
        '2026-07-29',
        'My Sunday tea',
        'Put them into a glass pot and watch. My daughter asks for “the flower tea”.',
      ),
    ],
  ],
  [
    'rooibos-orange',
    [review('Karl-Heinz', 4, '2026-03-17', 'Evening tea', 'Round and warm. A little more cinnamon would not hurt.')],
  ],
  [
    'garden-mint',
    [
      review(
        'Sabine',
        5,
        '2026-07-01',
        'Cold, with ice',
        'Whole leaves, as you can see when they open. Wonderful cold.',
      ),
    ],
  ],
  [
    'nord-teapot',
    [
      review(
        'Friederike',
        5,
        '2026-04-25',
        'Does not drip',
        'After three pots that dripped, this is the one. Ink is nearly black, with blue at the edge.',
      ),
      review('Marco P.', 4, '2026-02-13', 'Beautiful, heavy', 'A little heavy when full, but so lovely to look at.'),
    ],
  ],
  [
    'ember-cast-iron-pot',
    [review('A. Lindqvist', 5, '2026-01-20', 'For life', 'Still warm when I finally came back from the phone.')],
  ],
  [
    'clara-glass-teapot',
    [
      review(
        'Noor',
        4,
        '2026-06-03',
        'Light and pretty',
        'So thin that I was afraid of it for a week. It has survived since.',
      ),
    ],
  ],
  [
    'tokoname-kyusu',
    [review('Peter V.', 5, '2026-02-02', 'Quiet perfection', 'My sencha tastes rounder, and I cannot explain why.')],
  ],
  ['gooseneck-kettle', [review('Dimitri', 5, '2026-05-05', 'Exact', 'The pour is slow and exactly where I want it.')]],
  [
    'nord-mug',
    [
      review('Theresa', 5, '2026-09-12', 'Bought four more', 'One for me, and then everyone wanted one.'),
      review('Ben', 5, '2026-08-01', 'The lip!', 'Thin where it should be. I did not know that I cared.'),
    ],
  ],
  [
    'paper-porcelain-cups',
    [review('Elif', 5, '2026-04-09', 'They glow', 'Held against the window they are nearly transparent.')],
  ],
  [
    'double-wall-glass',
    [
      review(
        'Rolf',
        3,
        '2026-05-16',
        'Nice, but',
        'Lovely to drink from. One of mine came with a small bubble in the wall.',
      ),
    ],
  ],
  [
    'yuki-matcha-bowl',
    [review('Sofia M.', 5, '2026-03-28', 'Like snow', 'Sits in two hands as if it had been made for them.')],
  ],
  [
    'wander-tumbler',
    [review('Greta', 4, '2026-08-30', 'Train-proof', 'No leaks in a full backpack. The strainer is a little fiddly.')],
  ],
  [
    'bamboo-whisk',
    [review('Yann', 4, '2026-06-21', 'Good foam', 'Soak it first. I did not read that, and lost two tines.')],
  ],
  ['fine-mesh-infuser', [review('Petra', 5, '2026-07-15', 'Even rooibos', 'Nothing comes through. Nothing.')]],
  ['spun-tea-tin', [review('Hideo', 5, '2026-01-31', 'The lid', 'I open it only to see it close.')]],
  [
    'linden-honey',
    [review('Uta', 5, '2026-08-11', 'From our street', 'I know these trees. Now I know how they taste.')],
  ],
  [
    'first-steps-gift-box',
    [review('Miriam', 5, '2026-05-22', 'The letter', 'My father has framed the card. He drinks only tea now.')],
  ],
])
