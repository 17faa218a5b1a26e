// A product over the list it stands in: enough to choose and to buy, without leaving the list.
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { findVariant, startsChosen } from '../../../storefront/catalog/product.ts'
import type { ProductFacts } from '../../api/shapes.ts'
import { ask } from '../shop/api.ts'
import { BuyForm } from './buy-form.tsx'
import { Price } from './price.tsx'

export function QuickView({ slug, onClose }: { readonly slug: string; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [facts, setFacts] = useState<ProductFacts>()
  const [chosen, choose] = useState('')

  useEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  useEffect(() => {
    let wanted = true
    ask<ProductFacts>(`/products/${slug}`).then((answer) => {
      if (!wanted) return
      setFacts(answer)
      choose(startsChosen(answer.product, undefined) ? answer.variant.id : '')
    })
    return () => {
      wanted = false
    }
  }, [slug])

  const variant = facts && (findVariant(facts.product, chosen) ?? facts.variant)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: says the role to what looks for it by its attribute, as shops do.
    <dialog ref={dialog} className="quick-view" role="dialog" aria-label="Quick view" onCancel={onClose}>
      {facts && variant ? (
        <div className="quick-view-columns">
          <img src={variant.picture} alt={facts.product.name} width="480" height="600" />
          <div>
            <h2 className="quick-view-title">{facts.product.name}</h2>
            <p>{facts.product.tagline}</p>
            <p className="product-price">
              <Price variant={variant} />
            </p>
            <BuyForm product={facts.product} chosen={chosen} onChoose={choose} name="quick" onAdded={onClose} />
            <p>
              <Link to={`/p/${slug}`}>All about {facts.product.name}</Link>
            </p>
          </div>
        </div>
      ) : (
        <div className="skeleton skeleton-picture" aria-hidden="true" />
      )}
      <button type="button" className="button button-quiet quick-close" onClick={onClose}>
        Close
      </button>
    </dialog>
  )
}
