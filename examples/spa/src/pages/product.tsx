// A product: picture, choice, price, reviews. Its variant stands in the address, which is replaced as it is chosen.
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { findVariant, startsChosen } from '../../../storefront/catalog/product.ts'
import { breadcrumbData, productData } from '../../../storefront/web/structured-data.ts'
import { plural } from '../../../storefront/web/text.ts'
import type { ProductFacts } from '../../api/shapes.ts'
import { BuyForm } from '../parts/buy-form.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Grid } from '../parts/grid.tsx'
import { Head, Structured } from '../parts/head.tsx'
import { Icon } from '../parts/icon.tsx'
import { Late } from '../parts/late.tsx'
import { Price } from '../parts/price.tsx'
import { Reviews } from '../parts/reviews.tsx'
import { Stars } from '../parts/stars.tsx'
import { useShopper } from '../shop/shopper.tsx'

interface ProductLoad {
  readonly slug: string
  readonly data: Promise<ProductFacts>
}

function ProductSkeleton() {
  return (
    <div className="product" aria-hidden="true">
      <div className="skeleton skeleton-picture" />
      <div>
        <div className="skeleton skeleton-line" />
        <div className="skeleton skeleton-line" />
        <div className="skeleton skeleton-line" />
      </div>
    </div>
  )
}

function Tools({ slug }: { readonly slug: string }) {
  const { me, wish, compared, compare } = useShopper()
  const wished = me.wishlist.includes(slug)
  const isCompared = compared.includes(slug)
  return (
    <p className="wish">
      <button type="button" id="wish" className="button-plain" aria-pressed={wished} onClick={() => wish(slug)}>
        <Icon name="heart" />
        <span>{wished ? 'On your wish list' : 'Add to wish list'}</span>
      </button>{' '}
      <button
        type="button"
        id="compare"
        className="button-plain"
        aria-pressed={isCompared}
        onClick={() => compare(slug)}
      >
        {isCompared ? 'Do not compare' : 'Compare'}
      </button>{' '}
      {compared.length > 1 && (
        <Link to={`/compare?products=${compared.join(',')}`}>Compare {compared.length} products</Link>
      )}
    </p>
  )
}

function Shown({ facts }: { readonly facts: ProductFacts }) {
  const { product, category, rating, reviews, goesWell } = facts
  const [search, setSearch] = useSearchParams()
  const asked = search.get('variant') ?? undefined
  const variant = findVariant(product, asked) ?? facts.variant
  const chosen = startsChosen(product, asked) ? variant.id : ''
  const path = `/p/${product.slug}`
  const crumbs = [
    { name: 'Home', path: '/' },
    { name: category.name, path: `/c/${category.id}` },
    { name: product.name, path },
  ]
  const choose = (id: string): void =>
    setSearch(id === '' ? {} : { variant: id }, { replace: true, preventScrollReset: true })
  return (
    <>
      <Head title={product.name} description={product.tagline} canonical={path} />
      <Structured data={productData(location.origin, { product, variant }, rating, reviews)} />
      <Structured data={breadcrumbData(location.origin, crumbs)} />
      <Crumbs crumbs={crumbs} />
      <article className="product">
        <div className="product-picture">
          <img
            src={variant.picture}
            alt={product.swatches ? `${product.name}, ${variant.label}` : product.name}
            width="480"
            height="600"
            fetchPriority="high"
          />
        </div>
        <div className="product-facts">
          <p className="eyebrow">{product.brand}</p>
          <h1>{product.name}</h1>
          <p className="lead">{product.tagline}</p>
          <p className="product-rating">
            <Stars average={rating.average} /> <a href="#reviews">{plural(rating.count, 'rating', 'ratings')}</a>
          </p>
          <p className="product-price">
            <Price variant={variant} /> <span className="price-note">incl. VAT, plus shipping</span>
          </p>
          <BuyForm product={product} chosen={chosen} onChoose={choose} />
          <Tools slug={product.slug} />
          <div className="product-text">
            {product.description.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <dl className="details">
            {[...product.details, ['Article', variant.sku] as const].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </article>
      <Reviews slug={product.slug} rating={rating} first={reviews} />
      <section className="band">
        <div className="band-head">
          <h2>Goes well with it</h2>
        </div>
        <Grid items={goesWell} below />
      </section>
    </>
  )
}

export function Product() {
  const { slug, data } = useLoaderData<ProductLoad>()
  return (
    <Late data={data} of={slug} skeleton={<ProductSkeleton />}>
      {(facts) => <Shown facts={facts} />}
    </Late>
  )
}
