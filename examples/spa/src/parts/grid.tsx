// A list of products as a grid of cards; each opens its page, or a quick view over this one.
import { useState } from 'react'
import { Link } from 'react-router'
import type { Listed } from '../../api/shapes.ts'
import { Price } from './price.tsx'
import { QuickView } from './quick-view.tsx'
import { Stars } from './stars.tsx'

/** So many cards are seen without scrolling. */
const atOnce = 4

function Card({ listed, eager, onLook }: { readonly listed: Listed; readonly eager: boolean; onLook(): void }) {
  const { product, variant, rating } = listed
  return (
    <li className="card">
      <Link to={`/p/${product.slug}`}>
        <span className="card-picture">
          <img src={variant.picture} alt="" width="480" height="600" loading={eager ? 'eager' : 'lazy'} />
        </span>
        <h3 className="card-name">{product.name}</h3>
      </Link>
      <p className="card-tagline">{product.tagline}</p>
      <p className="card-price">
        <Price variant={variant} />
      </p>
      <p className="card-rating">
        <Stars average={rating.average} count={rating.count} />
      </p>
      <p className="card-tools">
        <button
          type="button"
          className="button-plain quick"
          aria-label={`Quick view of ${product.name}`}
          onClick={onLook}
        >
          Quick view
        </button>
      </p>
    </li>
  )
}

export function Grid({ items, below = false }: { readonly items: readonly Listed[]; readonly below?: boolean }) {
  const [looked, look] = useState<string>()
  return (
    <>
      <ul className="grid">
        {items.map((listed, index) => (
          <Card
            key={listed.product.id}
            listed={listed}
            eager={!below && index < atOnce}
            onLook={() => look(listed.product.slug)}
          />
        ))}
      </ul>
      {looked !== undefined && <QuickView slug={looked} onClose={() => look(undefined)} />}
    </>
  )
}

export function GridSkeleton() {
  return (
    <ul className="grid" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6].map((place) => (
        <li key={place}>
          <div className="skeleton skeleton-picture" />
          <div className="skeleton skeleton-line" />
        </li>
      ))}
    </ul>
  )
}
