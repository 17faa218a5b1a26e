// Several products side by side.
import { Link, useLoaderData } from 'react-router'
import { euros } from '../../../storefront/web/text.ts'
import type { Listed } from '../../api/shapes.ts'
import { Head } from '../parts/head.tsx'
import { Late, TextSkeleton } from '../parts/late.tsx'
import { Stars } from '../parts/stars.tsx'

function Table({ items }: { readonly items: readonly Listed[] }) {
  return (
    <table className="compare">
      <thead>
        <tr>
          <td />
          {items.map(({ product }) => (
            <th key={product.id} scope="col">
              <Link to={`/p/${product.slug}`}>{product.name}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Price</th>
          {items.map(({ product, variant }) => (
            <td key={product.id}>{euros(variant.priceCents)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Rating</th>
          {items.map(({ product, rating }) => (
            <td key={product.id}>
              <Stars average={rating.average} count={rating.count} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">In short</th>
          {items.map(({ product }) => (
            <td key={product.id}>{product.tagline}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

export function Compare() {
  const { data } = useLoaderData<{ data: Promise<readonly Listed[]> }>()
  return (
    <>
      <Head title="Compare products" />
      <h1>Compare products</h1>
      <Late data={data} skeleton={<TextSkeleton />}>
        {(items) =>
          items.length === 0 ? <p className="empty">There is nothing to compare.</p> : <Table items={items} />
        }
      </Late>
    </>
  )
}
