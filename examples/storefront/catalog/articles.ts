// The articles of the journal.

interface Section {
  readonly heading?: string
  readonly paragraphs: readonly string[]
}

export interface JournalArticle {
  readonly slug: string
  readonly title: string
  readonly teaser: string
  readonly author: string
  readonly date: string
  readonly pictureText: string
  readonly sections: readonly Section[]
  readonly mentions: readonly (readonly [path: string, name: string])[]
}

export const articles: readonly JournalArticle[] = [
  {
    slug: 'how-to-brew-sencha',
    title: 'How to brew sencha without making it bitter',
    teaser: 'Cooler water, shorter time, and a second cup that is better than the first.',
    author: 'Jana Lind',
    date: '2026-05-04',
    pictureText: 'A green teapot and a sand-coloured cup on a table',
    sections: [
      {
        paragraphs: [
          'Nine people in ten who tell us that they do not like green tea have never had it brewed cool. Boiling water pulls everything out of the leaf at once, and the bitter things are the fastest runners.',
        ],
      },
      {
        heading: 'Seventy degrees',
        paragraphs: [
          'Boil the water, pour it into the empty pot, then into the cups, then back over the leaves. Each pouring costs about ten degrees. After three you are there, and the cups are warm as well.',
          'Four grams to a cup is more than you think: a heaped tablespoon.',
        ],
      },
      {
        heading: 'Ninety seconds, then twenty',
        paragraphs: [
          'Let it stand for ninety seconds and pour out every drop; what is left behind goes on steeping. The second infusion needs only twenty seconds, because the leaves are open now. It is the sweetest of the three.',
        ],
      },
    ],
    mentions: [
      ['/p/sencha-yama', 'Sencha Yama'],
      ['/p/nord-teapot', 'the Nord teapot'],
    ],
  },
  {
    slug: 'a-day-at-the-wheel',
    title: 'A day at the wheel',
    teaser: 'We spent a Tuesday in the workshop where the Nord stoneware is thrown.',
    author: 'Henrik Vogt',
    date: '2026-09-21',
    pictureText: 'Three stoneware mugs in sand, green and blue',
    sections: [
      {
        paragraphs: [
          'The kiln is opened at six. Everything that is going to be beautiful this week already is, and everything that has cracked has cracked in the night, quietly, with nobody to blame.',
          'A mug takes four minutes on the wheel and nine days in all. It is turned, dried, trimmed, given its handle, dried again, fired, glazed and fired once more. One in twelve does not make it.',
        ],
      },
      {
        heading: 'Why the glaze runs',
        paragraphs: [
          'Ink is the difficult one. It melts forty degrees earlier than the others and starts to wander. For an hour nobody is allowed to open the door, and then you know.',
        ],
      },
    ],
    mentions: [['/p/nord-mug', 'the Nord mug']],
  },
  {
    slug: 'our-story',
    title: 'A shop the size of a kitchen',
    teaser: 'How a locksmith’s in Lindenallee came to smell of bergamot.',
    author: 'Henrik Vogt',
    date: '2026-02-02',
    pictureText: 'The front of the shop with its striped awning',
    sections: [
      {
        paragraphs: [
          'It was a locksmith’s until 2014. We kept the counter, the bell on the door, and the habit of fixing things while you wait. The key board holds tea tins now.',
          'There are four of us. We sell seven teas because that is how many we can taste properly every morning, and teaware from five workshops because we have been to all five.',
        ],
      },
      {
        heading: 'What we do not do',
        paragraphs: ['We do not sell tea that is older than its harvest year, and we do not pack in plastic.'],
      },
    ],
    mentions: [['/c/tea', 'our teas']],
  },
]

export const articleBySlug = (slug: string): JournalArticle | undefined =>
  articles.find((article) => article.slug === slug)
