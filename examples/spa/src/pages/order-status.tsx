// How far an order has come.
import { Link, useLoaderData } from 'react-router'
import type { OrderFacts } from '../../api/shapes.ts'
import { Head } from '../parts/head.tsx'
import { Late, TextSkeleton } from '../parts/late.tsx'
import { OrderParts } from '../parts/order.tsx'

export function OrderStatus() {
  const { data } = useLoaderData<{ data: Promise<OrderFacts> }>()
  return (
    <Late data={data} skeleton={<TextSkeleton />}>
      {({ order, steps, reached }) => (
        <>
          <Head title={`Order ${order.id}`} />
          <p className="eyebrow">Order status</p>
          <h1>
            Order <span className="order-number">{order.id}</span>
          </h1>
          <ol className="progress">
            {steps.map((step, index) => (
              <li
                key={step}
                className={index <= reached ? 'done' : ''}
                {...(index === reached && { 'aria-current': 'step' })}
              >
                {step}
              </li>
            ))}
          </ol>
          <OrderParts order={order} heading="In the parcel" />
          <p className="actions">
            <Link to={`/orders/${order.id}/return`}>Return an article</Link> <Link to="/help">Write to us</Link>
          </p>
        </>
      )}
    </Late>
  )
}
