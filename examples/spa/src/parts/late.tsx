// What is drawn when its data has come, with a skeleton until then.
import { type ReactNode, Suspense } from 'react'
import { Await } from 'react-router'
import { Lost } from '../pages/lost.tsx'

interface LateFacts<T> {
  readonly data: Promise<T>
  /** Another one is another page: its skeleton is shown anew. */
  readonly of?: string | undefined
  readonly skeleton: ReactNode
  children(data: T): ReactNode
}

export function Late<T>({ data, of, skeleton, children }: LateFacts<T>) {
  return (
    <Suspense key={of} fallback={<div aria-busy="true">{skeleton}</div>}>
      <Await resolve={data} errorElement={<Lost />}>
        {children}
      </Await>
    </Suspense>
  )
}

export function TextSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-line" />
    </div>
  )
}
