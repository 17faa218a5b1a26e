// The form by which an order is looked up.
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../api/shapes.ts'
import { Field } from '../parts/field.tsx'
import { Head } from '../parts/head.tsx'
import { ask, fieldsOf } from '../shop/api.ts'

export function Track() {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string>()
  const find = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const answer = await ask<Answer<{ order: string }>>('/orders/track', fieldsOf(event.currentTarget))
    if ('error' in answer) setProblem(answer.error)
    else navigate(`/orders/${answer.order}`)
  }
  return (
    <div className="narrow">
      <Head title="Track an order" />
      <h1>Where is my parcel?</h1>
      <p className="lead">With the order number and your e-mail address you can see how far it has come.</p>
      <form className="form panel" id="order-tracking" onSubmit={find}>
        <Field id="order" name="order" label="Order number" placeholder="BK-…" required maxLength={30} />
        <Field id="email" name="email" label="E-mail" type="email" autoComplete="email" required />
        {problem !== undefined && (
          <p className="alert" role="alert">
            {problem}
          </p>
        )}
        <button className="button" type="submit">
          Track order
        </button>
      </form>
    </div>
  )
}
