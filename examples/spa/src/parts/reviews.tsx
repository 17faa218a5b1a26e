// The reviews of a product, and the form to write one.
import { type FormEvent, useState } from 'react'
import type { Review } from '../../../storefront/catalog/product.ts'
import type { Rating } from '../../../storefront/state/review-book.ts'
import { dayOf, plural } from '../../../storefront/web/text.ts'
import type { Answer } from '../../api/shapes.ts'
import { ask, fieldsOf } from '../shop/api.ts'
import { Field } from './field.tsx'
import { Stars } from './stars.tsx'

function ReviewForm({ slug, onWritten }: { readonly slug: string; onWritten(review: Review): void }) {
  const [problem, setProblem] = useState<string>()
  const write = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const { rating, title = '', review: text = '', author = '', ...rest } = fieldsOf(form)
    const answer = await ask<Answer<object>>(`/products/${slug}/reviews`, {
      rating,
      title,
      review: text,
      author,
      ...rest,
    })
    if ('error' in answer) return setProblem(answer.error)
    form.reset()
    setProblem(undefined)
    onWritten({ rating: Number(rating), title, text, author, date: new Date().toISOString().slice(0, 10) })
  }
  return (
    <form className="form" id="review-form" onSubmit={write} noValidate>
      <fieldset className="rating">
        <legend>Your rating</legend>
        {[1, 2, 3, 4, 5].map((stars) => (
          <label key={stars}>
            <input type="radio" name="rating" value={stars} required />
            <span>
              {stars}{' '}
              <span className="star" aria-hidden="true">
                ★
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field id="review-title" name="title" label="Title" maxLength={80} required />
      <div className="field field-wide">
        <label htmlFor="review-text">Your review</label>
        <textarea id="review-text" name="review" rows={4} maxLength={1000} required />
      </div>
      <Field id="review-author" name="author" label="Your name, as it will be shown" maxLength={40} required />
      {problem !== undefined && (
        <p className="alert" role="alert">
          {problem}
        </p>
      )}
      <button className="button" type="submit">
        Send review
      </button>
    </form>
  )
}

interface ReviewsFacts {
  readonly slug: string
  readonly rating: Rating
  readonly first: readonly Review[]
}

export function Reviews({ slug, rating, first }: ReviewsFacts) {
  const [written, setWritten] = useState<readonly Review[]>([])
  return (
    <section className="reviews" id="reviews" aria-labelledby="reviews-title">
      <div>
        <h2 id="reviews-title">Reviews</h2>
        <p className="reviews-average">
          <strong>{rating.average.toFixed(1)}</strong> <Stars average={rating.average} />
        </p>
        <p>{plural(rating.count, 'rating', 'ratings')}</p>
      </div>
      <div>
        {written.length > 0 && (
          <p className="notice" role="status">
            Thank you for your review.
          </p>
        )}
        {[...written, ...first].map(({ author, title, text, rating: stars, date }) => (
          <article className="review" key={`${author} ${title}`}>
            <p>
              <Stars average={stars} />
            </p>
            <h3>{title}</h3>
            <p>{text}</p>
            <p className="review-by">
              {author}, <time dateTime={date}>{dayOf(Date.parse(date))}</time>
            </p>
          </article>
        ))}
        <details className="write-review">
          <summary className="button button-quiet">Write a review</summary>
          <ReviewForm slug={slug} onWritten={(review) => setWritten((all) => [review, ...all])} />
        </details>
      </div>
    </section>
  )
}
