// Chooses a variant and a quantity, and puts them into the cart; or says why the shop did not.
import { type FormEvent, useState } from 'react'
import { findVariant, type Product, type Variant } from '../../../storefront/catalog/product.ts'
import { euros } from '../../../storefront/web/text.ts'
import { fieldsOf } from '../shop/api.ts'
import { useShopper } from '../shop/shopper.tsx'

interface BuyFormFacts {
  readonly product: Product
  /** The id of the chosen variant; empty where none is. */
  readonly chosen: string
  onChoose(variant: string): void
  /** What the ids of its controls begin with, where there is another such form; on a product page they are bare. */
  readonly name?: string
  onAdded?(): void
}

function stockNote(variant: Variant): string {
  if (variant.stock === 0) return 'Sold out. The next lot is on its way.'
  return variant.stock < 5 ? `Only ${variant.stock} left.` : 'In stock, with you in two to three days.'
}

function Choice({ product, chosen, onChoose, id }: Omit<BuyFormFacts, 'name'> & { readonly id: string }) {
  const { option, variants } = product
  if (option === undefined) return null
  if (product.swatches) {
    return (
      <fieldset className="swatches">
        <legend>{option}</legend>
        {variants.map((variant) => (
          <label key={variant.id} className={`swatch swatch-${variant.id}`}>
            <input
              type="radio"
              name="variant"
              value={variant.id}
              checked={variant.id === chosen}
              onChange={() => onChoose(variant.id)}
            />
            <span>{variant.label}</span>
          </label>
        ))}
      </fieldset>
    )
  }
  return (
    <div className="field">
      <label htmlFor={id}>{option}</label>
      <select id={id} name="variant" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {!product.preselected && <option value="">Choose a {option.toLowerCase()}</option>}
        {variants.map((variant) => (
          <option key={variant.id} value={variant.id}>
            {variant.label} · {euros(variant.priceCents)}
          </option>
        ))}
      </select>
    </div>
  )
}

export function BuyForm({ product, chosen, onChoose, name, onAdded }: BuyFormFacts) {
  const { add, busy } = useShopper()
  const [problem, setProblem] = useState<string>()
  const id = (of: string): string => (name === undefined ? of : `${name}-${of}`)
  const variant = findVariant(product, chosen)
  const soldOut = variant?.stock === 0

  const buy = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setProblem(undefined)
    const form = event.currentTarget
    const { quantity = '1' } = fieldsOf(form)
    const sure = variant !== undefined && form.checkValidity()
    const refused = await add({ product: product.id, variant: chosen, quantity }, sure)
    setProblem(refused)
    if (refused === undefined) onAdded?.()
  }
  return (
    <form className="buy" id={id('add-to-cart')} onSubmit={buy} noValidate>
      <input type="hidden" name="product" value={product.id} />
      <Choice product={product} chosen={chosen} onChoose={onChoose} id={id('variant')} />
      <div className="buy-row">
        <div className="field quantity">
          <label htmlFor={id('quantity')}>Quantity</label>
          <input id={id('quantity')} name="quantity" type="number" min="1" max="20" defaultValue="1" />
        </div>
        <button className="button button-buy" type="submit" id={id('buy')} disabled={soldOut} aria-busy={busy}>
          {soldOut ? 'Sold out' : 'Add to cart'}
        </button>
      </div>
      {variant && <p className="stock">{stockNote(variant)}</p>}
      {problem !== undefined && (
        <div className="alert" role="alert" id={id('buy-problem')}>
          {problem}
        </div>
      )}
    </form>
  )
}
