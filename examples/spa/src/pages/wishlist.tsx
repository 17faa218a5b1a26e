// The wish list.
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Listed } from '../../api/shapes.ts'
import { Grid, GridSkeleton } from '../parts/grid.tsx'
import { Head } from '../parts/head.tsx'
import { ask } from '../shop/api.ts'
import { useShopper } from '../shop/shopper.tsx'

export function Wishlist() {
  const { me } = useShopper()
  const slugs = me.wishlist.join(',')
  const [items, setItems] = useState<readonly Listed[]>()
  useEffect(() => {
    let wanted = true
    ask<readonly Listed[]>(`/products/some?${new URLSearchParams({ slugs })}`).then((all) => wanted && setItems(all))
    return () => {
      wanted = false
    }
  }, [slugs])
  return (
    <>
      <Head title="Your wish list" />
      <h1>Your wish list</h1>
      {items?.length === 0 ? (
        <p className="empty">
          Nothing here yet. <Link to="/c/cups">See the cups</Link>
        </p>
      ) : items ? (
        <Grid items={items} />
      ) : (
        <GridSkeleton />
      )}
    </>
  )
}
