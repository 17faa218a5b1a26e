// The form to send something back, and what is said when it was sent.
import { type FormEvent, useState } from 'react'
import { useLoaderData } from 'react-router'
import type { Answer, OrderFacts } from '../../api/shapes.ts'
import { Head } from '../parts/head.tsx'
import { Late, TextSkeleton } from '../parts/late.tsx'
import { ask, fieldsOf } from '../shop/api.ts'

function Shown({ order, returnReasons }: OrderFacts) {
  const [answer, setAnswer] = useState<Answer<{ id: string }>>()
  const request = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setAnswer(await ask(`/orders/${order.id}/returns`, fieldsOf(event.currentTarget)))
  }
  if (answer && 'id' in answer) {
    return (
      <section className="thanks" role="status">
        <h1>Your return is registered</h1>
        <p className="lead">
          Return number <strong>{answer.id}</strong> for order {order.id}
        </p>
      </section>
    )
  }
  return (
    <>
      <h1>Return an article</h1>
      <p className="lead">Order {order.id}. You have 30 days, and the way back is free.</p>
      <form className="form panel" id="return-request" onSubmit={request}>
        <div className="field field-wide">
          <label htmlFor="sku">Article</label>
          <select id="sku" name="sku">
            {order.totals.lines.map(({ product, variant }) => (
              <option key={variant.sku} value={variant.sku}>
                {product.option ? `${product.name}, ${variant.label}` : product.name}
              </option>
            ))}
          </select>
        </div>
        <div className="field field-wide">
          <label htmlFor="reason">Reason for the return</label>
          <select id="reason" name="reason">
            {returnReasons.map((reason) => (
              <option key={reason}>{reason}</option>
            ))}
          </select>
        </div>
        {answer && (
          <p className="alert" role="alert">
            {answer.error}
          </p>
        )}
        <button className="button" type="submit">
          Request the return
        </button>
      </form>
    </>
  )
}

export function ReturnRequest() {
  const { data } = useLoaderData<{ data: Promise<OrderFacts> }>()
  return (
    <div className="narrow">
      <Head title="Return an article" />
      <Late data={data} skeleton={<TextSkeleton />}>
        {(facts) => <Shown {...facts} />}
      </Late>
    </div>
  )
}
