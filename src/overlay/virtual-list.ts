// A list of any length in which only the rows in view exist; one of them at a time is unfolded.
import type { MakeElement } from './element.ts'
import type { Detail, ListParts } from './list-parts.ts'
import { spanOfRows } from './row-span.ts'
import { createRows, type Row } from './rows.ts'

export interface VirtualList<T> {
  readonly element: HTMLElement
  /** Shows these: the place in the list and the row that is unfolded stay. */
  show(items: readonly T[]): void
  stop(): void
}

/** Each row's height, as the style sheet has it. */
const ROW_PX = 44
const PAGE_ROWS = 5

export function createVirtualList<T>(element: MakeElement, parts: ListParts<T>): VirtualList<T> {
  const { keyOf, drawDetail } = parts
  const sizer = element('div', { class: 'sizer', role: 'list', 'aria-label': parts.label })
  const scroller = element('div', { class: 'rows', onscroll: () => scrolled() }, sizer)
  let items: readonly T[] = []
  let open: { key: string; detail: Detail; heightPx: number } | null = null
  /** The row that is in the order of Tab. */
  let current = ''
  let isAtEnd = true

  const heights = new ResizeObserver(() => {
    if (!open?.detail.element.isConnected) return
    open.heightPx = open.detail.element.offsetHeight
    layOut()
  })
  const indexOf = (key: string, near = 0): number => {
    const there = items[near]
    return there !== undefined && keyOf(there) === key ? near : items.findIndex((item) => keyOf(item) === key)
  }
  const rows = createRows(element, parts, sizer, (key) => {
    current = key
    if (open) heights.unobserve(open.detail.element)
    const item = items[indexOf(key)]
    open = open?.key === key || item === undefined ? null : { key, detail: drawDetail(item), heightPx: 0 }
    if (open) heights.observe(open.detail.element)
    layOut()
  })
  const span = () => spanOfRows(items.length, ROW_PX, open ? indexOf(open.key) : -1, open?.heightPx ?? 0)
  const layOut = (): void => {
    const at = span()
    sizer.style.height = `${at.heightPx}px`
    const [from, to] = at.between(scroller.scrollTop, scroller.clientHeight)
    const wanted = new Set<number>()
    for (let index = from; index < to; index++) wanted.add(index)
    // What has the focus or is unfolded stays, wherever the list is scrolled to.
    for (const key of [current, open?.key ?? '']) if (key) wanted.add(indexOf(key))
    wanted.delete(-1)
    const shown = [...wanted].sort((a, b) => a - b)
    const isCurrentThere = shown.some((index) => keyOf(items[index] as T) === current)
    const first = shown.find((index) => index >= from)
    rows.draw(
      shown.map((index): Row<T> => {
        const item = items[index] as T
        const key = keyOf(item)
        const isTabbed = isCurrentThere ? key === current : index === first
        const detail = open?.key === key ? open.detail : undefined
        return { item, key, index, topPx: at.topOf(index), isTabbed, detail }
      }),
      items.length,
    )
  }
  const scrolled = (): void => {
    isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
    layOut()
  }
  const goTo = (index: number): void => {
    const item = items[Math.max(0, Math.min(index, items.length - 1))]
    if (item === undefined) return
    current = keyOf(item)
    const topPx = span().topOf(indexOf(current))
    if (topPx < scroller.scrollTop) scroller.scrollTop = topPx
    const least = topPx + ROW_PX - scroller.clientHeight
    if (least > scroller.scrollTop) scroller.scrollTop = least
    layOut()
    rows.focus(current)
  }
  sizer.addEventListener('keydown', (event) => {
    const key = rows.keyOf(event.target)
    if (key === undefined) return
    const at = indexOf(key)
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE_ROWS,
      PageUp: at - PAGE_ROWS,
      Home: 0,
      End: items.length - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    goTo(next)
  })
  return {
    element: scroller,
    show(next) {
      const before = span()
      const index = before.at(scroller.scrollTop)
      const anchor = items[index]
      const restPx = scroller.scrollTop - before.topOf(index)
      items = next
      if (open && indexOf(open.key) < 0) open = null
      open?.detail.draw()
      sizer.style.height = `${span().heightPx}px`
      if (isAtEnd && !open) scroller.scrollTop = scroller.scrollHeight
      else if (anchor !== undefined) {
        const now = indexOf(keyOf(anchor), index)
        if (now >= 0 && now !== index) scroller.scrollTop = span().topOf(now) + restPx
      }
      layOut()
    },
    stop: () => heights.disconnect(),
  }
}
