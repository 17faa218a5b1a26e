// Finds product cards: blocks of one kind, each with a link, a picture and a price of its own.
import { cardIdOf } from './read-buying.ts'
import { absolute, all, attr, first, parents, textOf, within } from './read-dom.ts'
import type { Shown } from './read-scan.ts'
import type { Card } from './snapshot.ts'

const MAX_CARDS = 50
const PRICES_A_STEP = 30
const CARDS_A_STEP = 10
const MAX_LEVELS = 12
const MAX_REGION = 4
const MAX_LONE = 200
export const PICTURE = 'img,picture,svg,[style*="background"]'
const NAME = 'h1,h2,h3,h4,h5,h6,[itemprop="name"],[class*="name" i],[class*="title" i],[data-testid*="title" i]'

/** The nearest element around a price that also holds a link and a picture. */
const blockOf = (price: Element): Element | undefined => {
  for (const el of [price, ...parents(price, MAX_LEVELS)]) {
    if (/^(BODY|MAIN)$/.test(el.tagName)) return
    if (first(el, PICTURE) && (el.tagName === 'A' || first(el, 'a[href]'))) return el
  }
  return
}

const signatureOf = (el: Element): string => {
  const classes = attr(el, 'class')
    .replace(/\d+|\b(first|last|odd|even|active|slick|swiper)\S*/gi, '')
    .trim()
  const parent = el.parentElement
  return `${el.tagName}.${classes.split(/\s+/, 2).join('.')}${classes || !parent ? '' : `<${parent.tagName}.${attr(parent, 'class')}`}`
}

/** What a block is called by a heading, a name or a link in it. */
export const titleOf = (block: Element, price: string): string => {
  const named = all(block, NAME, 6).map((el) => textOf(el, 200))
  const links = block.tagName === 'A' ? [block] : all(block, 'a[href]', 6)
  const linked = links.map((el) => (textOf(el, 200) || attr(el, 'title')).replace(price, '').trim())
  const longest = linked.sort((a, b) => b.length - a.length)[0]
  return named.find((name) => name.length > 2) || longest || ''
}
const nameOf = (block: Element, price: string): string => titleOf(block, price) || attr(first(block, 'img[alt]'), 'alt')

/** Three of a kind, or two side by side; rows of a layout table have no classes, and are taken for cards where they are many. */
const isRepeated = (group: Map<Element, Shown>): boolean => {
  const [one, two] = group.keys()
  if (one?.tagName === 'TR' && !attr(one, 'class')) return group.size > 4
  return group.size > 2 || (!!two && one?.parentElement === two.parentElement)
}

const targetsOf = (block: Element): Set<string> =>
  new Set([block, ...all(block, 'a[href]', 9)].map((el) => attr(el, 'href')).filter((href) => href))

/** Small, and all its links lead to one place. */
const isSmall = (block: Element): boolean => targetsOf(block).size === 1 && textOf(block).length < MAX_LONE

/** Whether a block that has no other of its kind is made as a card is. */
const isLone = (block: Element): boolean =>
  (/^(A|LI|ARTICLE)$/.test(block.tagName) || /product|card|item/i.test(attr(block, 'class'))) && isSmall(block)

/** A picture that leads to another page, and a price after it, are not what this page is about. */
const isAside = (block: Element, price: Element, url: string): boolean => {
  const picture = first(block, 'a[href] img')
  const [target = ''] = targetsOf(block)
  const path = (to: string): string => absolute(to, url).replace(/[?#].*/, '')
  return (
    !!picture &&
    (picture.compareDocumentPosition(price) & 4) > 0 &&
    isSmall(block) &&
    !/\.(jpe?g|png|webp|gif|avif)$|^javascript/i.test(path(target)) &&
    path(target) !== path(url)
  )
}

/** Whether a heading of its own calls a block something else than the page's list, as «Recently viewed». */
const isCalled = (block: Element, apart: (Element | undefined)[]): boolean => {
  for (const parent of parents(block, MAX_LEVELS)) {
    if (apart.some((el) => el && within(parent, el))) return false
    if (all(parent, 'h2,h3,h4', 9).some((el) => !within(block, el))) return true
  }
  return false
}

/** All that is around a card up to where the next one is: its button may be beside it. */
const regionOf = (block: Element, others: (Element | undefined)[]): Element => {
  let region = block
  for (const parent of parents(block, MAX_REGION)) {
    if (/^(BODY|MAIN)$/.test(parent.tagName) || others.some((other) => other && within(parent, other))) break
    region = parent
  }
  return region
}

const cardOf = ([block, price]: [Element, Shown], url: string): Card => {
  const id = cardIdOf(block)
  return {
    name: nameOf(block, price.text),
    href: absolute(attr(block.tagName === 'A' ? block : first(block, 'a[href]'), 'href'), url),
    price: price.text,
    ...(id && { id }),
  }
}

export interface Cards {
  cards: Card[]
  card?: Card
  blocks: Element[]
  free: Shown[]
}

/** The cards, and the only one of its kind, and the prices that are in none of them. */
export function* readCards(
  prices: Shown[],
  apart: (Element | undefined)[],
  url: string,
  buys: Element[] = [],
): Generator<undefined, Cards> {
  const groups = new Map<string, Map<Element, Shown>>()
  for (const [at, price] of prices.entries()) {
    if (at % PRICES_A_STEP === PRICES_A_STEP - 1) yield
    const block = blockOf(price.element)
    if (!block || apart.some((el) => el && within(block, el))) continue
    const signature = signatureOf(block)
    const group = groups.get(signature) ?? new Map<Element, Shown>()
    if (!group.has(block)) group.set(block, price)
    groups.set(signature, group)
  }
  yield
  const repeated = [...groups.values()].filter(isRepeated).flatMap((group) => [...group])
  const alike = repeated.map(([block]) => block)
  const blocks = alike.map((block, at) => regionOf(block, [alike[at - 1], alike[at + 1], ...apart]))
  const single = [...groups.values()].filter((group) => !isRepeated(group)).flatMap((group) => [...group])
  const asides = new Set(
    single
      .filter(([block, { element }]) => isAside(block, element, url) && !buys.some((el) => within(block, el)))
      .map(([block]) => block),
  )
  const lone = repeated.length ? [] : single.filter(([el]) => isLone(el) && !isCalled(el, apart))
  const [card] = lone.length === 1 ? lone : []
  const inside = new Set(blocks)
  yield
  const cards: Card[] = []
  for (const one of repeated.slice(0, MAX_CARDS)) {
    if (cards.push(cardOf(one, url)) % CARDS_A_STEP === 0) yield
  }
  return {
    blocks,
    free: prices.flatMap((price) => {
      const around = [price.element, ...parents(price.element, MAX_LEVELS)]
      if (around.some((el) => inside.has(el))) return []
      return around.some((el) => asides.has(el)) ? { ...price, aside: true } : price
    }),
    cards,
    ...(card && { card: cardOf(card, url) }),
  }
}
