// What the shop itself says of what happened: in its data layers, and in the requests of its pixels.
import type { Page } from '../pages/page.ts'
import { type Data, isData, own } from '../signals/own-data.ts'
import type { Detector } from './detector.ts'
import type { EventDraft, Item } from './event.ts'
import { foundIn, readGa4 } from './ga4.ts'
import { readHit } from './hits.ts'
import { readEvent } from './vocabulary.ts'
import { createAdobe, createMatomo, type ReadLayer, readCeddl, readTealium } from './vocabulary-layers.ts'

/** Queues of commands: `['track', 'Product Added', {…}]`. */
const QUEUES = / (segment|klaviyo|meta|tiktok|pinterest) /
/** Words that pages which are no product's use, too. */
const WEAK = /^(hit|data-layer):\w*(ua|adobe|ceddl|tealium|segment|klaviyo|meta|tiktok|pinterest|matomo|ga4)$/

const readCommand = (event: string, data: Data, layer: string): EventDraft | null => {
  const word = own(data, '1')
  const said = own(data, '2')
  if (!/^(track|capture)/.test(event) || typeof word !== 'string') return null
  return readEvent(word, isData(said) ? said : {}, foundIn(layer), true)
}

/** A word that contradicts the page is not believed, or only in part. */
function weigh(draft: EventDraft | null, page: Page): EventDraft | null {
  if (!draft) return null
  const [found = ''] = draft.found
  const { items, currency } = draft.properties as { items?: Item[]; currency?: string }
  const price = items?.[0]?.price
  if (draft.name === 'view_item' && WEAK.test(found)) {
    // News sites call their articles products.
    if (page.kind === 'article' || (page.kind !== 'product' && !price)) return null
    if (/ceddl|tealium/.test(found) && page.kind !== 'product') return null
  }
  if (draft.name === 'purchase' && /ceddl|tealium/.test(found) && page.kind !== 'confirmation') return null
  const shown = page.product
  if (found === 'data-layer:ua' && shown?.currency && shown.item.price === price && shown.currency !== currency) {
    const { currency: _, ...properties } = draft.properties as { currency?: string }
    return { ...draft, properties } as EventDraft
  }
  return draft
}

export function createShopWordsDetector(): Detector {
  const layers: Readonly<Record<string, ReadLayer>> = {
    adobe: createAdobe(),
    matomo: createMatomo(),
    ceddl: readCeddl,
    tealium: readTealium,
  }
  /** Objects that stand for a page are told again when anything in them changes. */
  const last: Record<string, string> = {}
  return (signal, page) => {
    let draft: EventDraft | null = null
    if (signal.kind === 'request') draft = readHit(signal.url, signal.time)
    if (signal.kind === 'data-layer') {
      const { layer, event, data } = signal
      const read = Object.hasOwn(layers, layer) ? layers[layer] : undefined
      if (read) draft = read(event, data, foundIn(layer))
      else if (QUEUES.test(` ${layer} `)) draft = readCommand(event, data, layer)
      else draft = readGa4(event, data, layer)
      if (layer === 'ceddl' || layer === 'tealium') {
        const told = JSON.stringify(draft)
        if (told === last[layer]) return []
        last[layer] = told
      }
    }
    const believed = weigh(draft, page)
    return believed ? [believed] : []
  }
}
