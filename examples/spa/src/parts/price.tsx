// The price of a variant, and the one before a sale.
import type { Variant } from '../../../storefront/catalog/product.ts'
import { euros } from '../../../storefront/web/text.ts'

export function Price({ variant }: { readonly variant: Variant }) {
  return (
    <>
      <span className="price">{euros(variant.priceCents)}</span>
      {variant.listPriceCents !== undefined && (
        <>
          {' '}
          <s className="list-price">{euros(variant.listPriceCents)}</s>
        </>
      )}
    </>
  )
}
