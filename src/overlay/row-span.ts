// Where each row of a long list stands, when all are of one height and one of them may be unfolded.

export interface RowSpan {
  readonly heightPx: number
  topOf(index: number): number
  /** The row at so many pixels from the top. */
  at(topPx: number): number
  /** The rows that are to be drawn where so much of the list is in view: from, and up to. */
  between(topPx: number, heightPx: number): readonly [from: number, to: number]
}

/** Drawn beyond what is in view, so that a quick scroll shows no gap. */
const BEYOND = 8
const MAX_ROWS = 60

/** `open` is the unfolded row's index, or -1; its detail is so much higher. */
export function spanOfRows(count: number, rowPx: number, open: number, detailPx: number): RowSpan {
  const isOpen = open >= 0
  const topOf = (index: number): number => index * rowPx + (isOpen && index > open ? detailPx : 0)
  const at = (topPx: number): number => {
    const openTopPx = (open + 1) * rowPx
    const plainPx = !isOpen || topPx < openTopPx ? topPx : Math.max(openTopPx - 1, topPx - detailPx)
    return Math.max(0, Math.min(count - 1, Math.floor(plainPx / rowPx)))
  }
  return {
    heightPx: count * rowPx + (isOpen ? detailPx : 0),
    topOf,
    at,
    between(topPx, heightPx) {
      const from = Math.max(0, at(topPx) - BEYOND)
      const to = Math.min(count, at(topPx + heightPx) + 1 + BEYOND)
      return [from, Math.min(to, from + MAX_ROWS)]
    },
  }
}
