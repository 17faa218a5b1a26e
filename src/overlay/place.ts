// Where the overlay stands: so far from the corner that is nearest, so that a window of another size finds it there, too.

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Size {
  readonly left: number
  readonly top: number
}

/** Distances from the two edges that are named. */
export interface Place {
  readonly right: boolean
  readonly bottom: boolean
  readonly x: number
  readonly y: number
}

const MARGIN = 12

const within = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** All of it stays inside of the window, as far as it fits; what is as wide as the window lies on its edge. */
export function boxOf({ right, bottom, x, y }: Place, size: Size, window: Size): Box {
  const isSheet = size.width > window.width - 2 * MARGIN
  const left = right ? window.width - size.width - x : x
  const up = isSheet ? 0 : y
  const top = bottom ? window.height - size.height - up : up
  return {
    ...size,
    left: within(left, window.width - size.width),
    top: within(top, window.height - size.height),
  }
}

export function placeOf(box: Box, window: Size): Place {
  const right = box.left + box.width / 2 > window.width / 2
  const bottom = box.top + box.height / 2 > window.height / 2
  return {
    right,
    bottom,
    x: Math.max(0, right ? window.width - box.width - box.left : box.left),
    y: Math.max(0, bottom ? window.height - box.height - box.top : box.top),
  }
}

export const corner = (right: boolean, bottom: boolean): Place => ({ right, bottom, x: MARGIN, y: MARGIN })

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** The place that is wanted, or the first corner where nothing is covered; null where there is none. */
export function freePlace(wanted: Place, size: Size, window: Size, taken: readonly Box[]): Place | null {
  const places = [wanted]
  for (const bottom of [wanted.bottom, !wanted.bottom]) {
    for (const right of [wanted.right, !wanted.right]) places.push(corner(right, bottom))
  }
  return places.find((place) => !taken.some((box) => overlaps(boxOf(place, size, window), box))) ?? null
}
