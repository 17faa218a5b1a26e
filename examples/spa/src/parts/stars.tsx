// A rating as five stars, filled as far as it goes.
import type { CSSProperties } from 'react'

export function Stars({ average, count }: { readonly average: number; readonly count?: number }) {
  const filled = { '--filled': `${Math.round(average * 20)}%` } as CSSProperties
  return (
    <>
      <span className="stars" role="img" aria-label={`${average} out of 5 stars`}>
        <span aria-hidden="true" style={filled}>
          ★★★★★
        </span>
      </span>
      {count !== undefined && <span className="stars-count">({count})</span>}
    </>
  )
}
