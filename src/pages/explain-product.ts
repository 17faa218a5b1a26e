// Where each field of the page's product comes from.
import { plainName } from '../signals/own-data.ts'
import type { PageSnapshot } from '../signals/snapshot.ts'
import { tellPrices } from './explain-price.ts'
import { type ExplainedField, explain, from, OTHER_PRODUCT, type Told } from './explained-field.ts'
import { skuIn } from './lines.ts'
import { sameName } from './name.ts'
import { currencyOfPlace, readPrice } from './price.ts'
import { type Product, tellersOf } from './product.ts'
import type { MarkedProduct, StructuredData } from './structured-data.ts'

/** Each field that anything tells, with its candidates in the order in which they go before each other. */
export function explainProduct(snapshot: PageSnapshot, data: StructuredData, product: Product): ExplainedField[] {
  const { metas, headings, title, system, ids, productId, stock } = snapshot
  const { told, chosen, marks, hints } = tellersOf(snapshot, data)
  const { item, currency, availability, rating } = product
  const by = system?.system ?? ''
  const others = data.products.filter((one) => !marks.includes(one))
  type Read = (mark: MarkedProduct) => (string | number | undefined) | (string | number | undefined)[]
  const tell = (list: MarkedProduct[], read: Read, why?: string): (Told | undefined)[] =>
    list.flatMap((mark) => [read(mark)].flat().map((value) => from(mark.by, value, why)))
  const marked = (read: Read): (Told | undefined)[] => [...tell(marks, read), ...tell(others, read, OTHER_PRODUCT)]
  const number = plainName(item.item_name ?? '')
  const fields = [
    explain(
      'name',
      item.item_name,
      [
        ...headings.map((text) => from('heading', text)),
        from(by, told?.name),
        ...marked(({ name }) => name),
        from('open-graph', metas['og:title']),
        from('title', title),
      ].map(
        (one) =>
          one && {
            ...one,
            ...(!one.why &&
              item.item_name &&
              !sameName(`${one.value}`, item.item_name) && { why: 'nothing else on the page is called so' }),
          },
      ),
      (one, other) => sameName(`${one}`, `${other}`),
    ),
    explain('price', item.price, tellPrices(snapshot, data, product)),
    explain('currency', currency, [
      ...snapshot.prices.map((text) => from('shown-price', readPrice(text, hints)?.currency)),
      from(by, told?.currency),
      ...marked(({ offers }) => offers.map((offer) => offer.currency)),
      from('open-graph', metas['product:price:currency'] ?? metas['og:price:currency']),
      from('page', snapshot.currency),
      from('country', currencyOfPlace(hints)),
    ]),
    explain('id', item.item_id, [
      from(by, told?.id),
      from('buy-control', productId),
      ...marked(({ ids }) => ids),
      from('open-graph', metas['product:retailer_item_id']),
      from('open-graph', metas['product:retailer_part_no']),
      from('text', skuIn(snapshot.text)),
      from('page-state', ids?.[number]),
    ]),
    explain('brand', item.item_brand, [
      from(by, told?.brand),
      ...marked(({ brand }) => brand),
      from('open-graph', metas['product:brand']),
      from('open-graph', metas['og:brand']),
    ]),
    explain('category', item.item_category, [from(by, told?.category), ...marked(({ category }) => category)]),
    explain('variant', item.item_variant, [
      from(by, chosen?.name ?? chosen?.id),
      ...marked(({ variant }) => variant),
      ...(told?.variants ?? []).map(({ name, id }) => from(by, name ?? id, 'it is not the chosen one')),
    ]),
    explain('availability', availability, [
      from(by, chosen?.available === undefined ? undefined : chosen.available ? 'InStock' : 'OutOfStock'),
      ...marked(({ offers }) => offers.map((offer) => offer.availability)),
      from('buy-control', stock),
    ]),
    explain(
      'rating',
      rating,
      marked((mark) => mark.rating),
    ),
  ]
  return fields.filter(({ value, told: some }) => value !== undefined || some.length)
}
