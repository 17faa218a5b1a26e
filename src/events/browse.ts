// What a page shows: page views, product views, lists and searches.
import type { Page } from '../pages/page.ts'
import type { Detector } from './detector.ts'
import type { EventDraft } from './event.ts'

const MAX_LIST = 50

function productView({ product }: Page): EventDraft | null {
  if (!product) return null
  const { item, currency, found } = product
  const properties = {
    ...(currency !== undefined && { currency }),
    ...(item.price !== undefined && { value: item.price }),
    items: [{ ...item, quantity: 1 }],
  }
  return { name: 'view_item', properties, found: [...found] }
}

/** What the page's kind says beyond its being viewed. */
function shown(page: Page): EventDraft[] {
  if (page.kind === 'product') return [productView(page)].filter((draft) => draft !== null)
  if (page.kind !== 'listing' && page.kind !== 'search') return []
  const list: EventDraft = {
    name: 'view_item_list',
    properties: { items: page.list.slice(0, MAX_LIST) },
    found: ['page'],
  }
  if (page.kind === 'listing' || page.searchTerm === undefined) return page.list.length ? [list] : []
  const search: EventDraft = { name: 'search', properties: { search_term: page.searchTerm }, found: ['page'] }
  return page.list.length ? [search, list] : [search]
}

/** A page is viewed once; what it shows may come with a later reading of it. */
export function createBrowseDetector(): Detector {
  let told = new Set<string>()
  return (signal, page) => {
    const drafts: EventDraft[] = []
    if (signal.kind === 'page') {
      told = new Set()
      drafts.push({ name: 'page_view', properties: { page_kind: page.kind }, found: [signal.how], time: signal.time })
    } else if (signal.kind !== 'snapshot') return []
    for (const draft of shown(page)) {
      if (told.has(draft.name)) continue
      told.add(draft.name)
      drafts.push(draft)
    }
    return drafts
  }
}
