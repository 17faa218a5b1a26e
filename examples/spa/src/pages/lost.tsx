// What is shown where there is nothing to show.
import { isRouteErrorResponse, Link, useAsyncError, useRouteError } from 'react-router'
import { Head } from '../parts/head.tsx'

export function Lost() {
  const late = useAsyncError()
  const early = useRouteError()
  const error = late ?? early
  const missing = error == null || (error instanceof Response && error.status === 404) || isRouteErrorResponse(error)
  const heading = missing ? 'There is nothing here' : 'Sorry'
  return (
    <section className="message">
      <Head title={heading} />
      <h1>{heading}</h1>
      <p className="lead">{missing ? 'The page has moved, or it never was.' : 'Something broke on our side.'}</p>
      <Link className="button" to="/">
        To the beginning
      </Link>
    </section>
  )
}
