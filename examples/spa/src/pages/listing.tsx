// A category, or the result of a search: a list without an end, as far as there are products.
import { useEffect, useRef, useState } from 'react'
import { Link, useLoaderData, useLocation, useNavigate, useSearchParams } from 'react-router'
import { sortings } from '../../../storefront/catalog/catalog.ts'
import { listData } from '../../../storefront/web/structured-data.ts'
import type { Chunk } from '../../api/shapes.ts'
import { Grid, GridSkeleton } from '../parts/grid.tsx'
import { Head, Structured } from '../parts/head.tsx'
import { Late } from '../parts/late.tsx'
import { ask } from '../shop/api.ts'

interface ListingData {
  readonly query: string
  readonly data: Promise<Chunk>
}

function Sort() {
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const sortBy = (sort: string): void => {
    navigate(`${pathname}?${new URLSearchParams({ ...Object.fromEntries(search), sort })}`)
  }
  return (
    <div className="sort">
      <label htmlFor="sort">Sort by</label>
      <select id="sort" value={search.get('sort') ?? 'featured'} onChange={(event) => sortBy(event.target.value)}>
        {sortings.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Asks for the next piece as its end comes near. */
function Endless({ first, query }: { readonly first: Chunk; readonly query: string }) {
  const [chunks, setChunks] = useState<readonly Chunk[]>([first])
  const end = useRef<HTMLDivElement>(null)
  const next = chunks.at(-1)?.next

  useEffect(() => {
    if (!end.current || next === undefined) return
    let wanted = true
    const observer = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        const chunk = await ask<Chunk>(`/products?${query}&from=${next}`)
        if (wanted) setChunks((known) => [...known, chunk])
      },
      { rootMargin: '200px' },
    )
    observer.observe(end.current)
    return () => {
      wanted = false
      observer.disconnect()
    }
  }, [next, query])

  const items = chunks.flatMap((chunk) => chunk.items)
  const isPage = query.startsWith('category')
  const list = { id: query, name: first.heading, products: items.map(({ product }) => product) }
  return (
    <>
      {isPage && <Structured data={listData(location.origin, list)} />}
      <Grid items={items} />
      <div ref={end} aria-hidden="true" />
      <p className="unseen" role="status">
        {items.length} of {first.total} products are shown.
      </p>
    </>
  )
}

export function Listing() {
  const { query, data } = useLoaderData<ListingData>()
  const { pathname } = useLocation()
  return (
    <Late data={data} of={query} skeleton={<GridSkeleton />}>
      {(chunk) => (
        <>
          <Head
            title={chunk.heading}
            description={chunk.intro}
            {...(pathname.startsWith('/c/') && { canonical: pathname })}
          />
          <div className="listing-head">
            <div>
              <h1>{chunk.heading}</h1>
              <p className="lead">{chunk.intro}</p>
            </div>
            {chunk.total > 0 && <Sort />}
          </div>
          {chunk.total > 0 ? (
            <Endless first={chunk} query={query} />
          ) : (
            <p className="empty">
              Try a shorter word, or have a look at <Link to="/c/tea">our teas</Link>.
            </p>
          )}
        </>
      )}
    </Late>
  )
}
