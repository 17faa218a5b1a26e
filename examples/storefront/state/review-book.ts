// The reviews of the shop's products: those it opened with, and those written since.

import type { Product, Review } from '../catalog/product.ts'
import { firstReviews } from '../catalog/reviews.ts'

export interface Rating {
  /** One decimal. */
  readonly average: number
  readonly count: number
  readonly reviewCount: number
  /** How many gave one, two, three, four, five stars. */
  readonly byStars: readonly number[]
}

export interface ReviewBook {
  of(product: Product): readonly Review[]
  ratingOf(product: Product): Rating
  write(product: Product, review: Review): void
}

const mostPerProduct = 100

export function createReviewBook(): ReviewBook {
  const written = new Map<string, readonly Review[]>(firstReviews)
  const of = (product: Product): readonly Review[] => written.get(product.slug) ?? []
  return {
    of,
    ratingOf(product) {
      const reviews = of(product)
      const byStars = product.starsOnly.map(
        (count, index) => count + reviews.filter((review) => review.rating === index + 1).length,
      )
      const count = byStars.reduce((sum, stars) => sum + stars, 0)
      const points = byStars.reduce((sum, stars, index) => sum + stars * (index + 1), 0)
      return {
        average: count === 0 ? 0 : Math.round((points / count) * 10) / 10,
        count,
        reviewCount: reviews.length,
        byStars,
      }
    },
    write(product, review) {
      written.set(product.slug, [review, ...of(product)].slice(0, mostPerProduct))
    },
  }
}
