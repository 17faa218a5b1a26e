// What a long list is told of its items, and what unfolds beneath one.

export interface Detail {
  readonly element: HTMLElement
  /** Draws what has changed since. */
  draw(): void
}

export interface ListParts<T> {
  readonly label: string
  keyOf(item: T): string
  /** Changes with what the row shows. */
  stampOf(item: T): string
  draw(item: T): readonly Node[]
  drawDetail(item: T): Detail
}
