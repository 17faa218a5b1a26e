// What the forms of the checkout have in common.
import type { FormEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import type { CheckoutFacts, Problems } from '../../api/shapes.ts'

export interface StepFacts {
  readonly facts: CheckoutFacts
  readonly problems: Problems
  onSubmit(event: FormEvent<HTMLFormElement>): void
}

interface StepFormFacts extends Omit<StepFacts, 'facts'> {
  readonly id: string
  readonly heading: string
  readonly back: readonly [path: string, text: string]
  readonly go: string
  readonly children: ReactNode
}

export function StepForm({ id, heading, problems, onSubmit, back, go, children }: StepFormFacts) {
  const [path, text] = back
  const said = Object.values(problems)
  return (
    <form className="form" id={id} onSubmit={onSubmit} noValidate>
      <h1>{heading}</h1>
      {children}
      {said.length > 0 && (
        <p className="alert" role="alert">
          {said.join(' ')}
        </p>
      )}
      <div className="form-end">
        <Link to={path}>{text}</Link>
        <button className="button" type="submit">
          {go}
        </button>
      </div>
    </form>
  )
}
