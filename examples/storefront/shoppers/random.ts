// Chance that can be repeated: the same seed gives the same shoppers.

export interface Random {
  /** From 0 to below 1. */
  number(): number
  between(least: number, most: number): number
  chance(probability: number): boolean
  pick<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number]
}

/** mulberry32, public domain (Tommy Ettinger): short, and good enough to pick shoppers with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    number,
    between: (least, most) => Math.floor(least + number() * (most - least + 1)),
    chance: (probability) => number() < probability,
    pick: (list) => list[Math.floor(number() * list.length)] ?? list[0],
  }
}

/** As many cards as asked for, in the given shares, shuffled: few shoppers are as mixed as many. */
export function deckOf<T>(cards: readonly (readonly [T, number])[], size: number, random: Random): readonly T[] {
  const whole = cards.reduce((sum, [, share]) => sum + share, 0)
  const deck: T[] = []
  let owed = 0
  for (const [card, share] of cards) {
    owed += (share / whole) * size
    while (deck.length < Math.round(owed)) deck.push(card)
  }
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last)
    const [a, b] = [deck[last], deck[other]]
    if (a === undefined || b === undefined) continue
    deck[last] = b
    deck[other] = a
  }
  return deck
}
