// Thank you: the order was placed.
import { Link, useLoaderData } from 'react-router'
import type { OrderFacts } from '../../api/shapes.ts'
import { Head } from '../parts/head.tsx'
import { Icon } from '../parts/icon.tsx'
import { Late, TextSkeleton } from '../parts/late.tsx'
import { OrderParts } from '../parts/order.tsx'

export function Confirmation() {
  const { data } = useLoaderData<{ data: Promise<OrderFacts> }>()
  return (
    <Late data={data} skeleton={<TextSkeleton />}>
      {({ order }) => (
        <>
          <Head title="Thank you for your order" />
          <section className="thanks">
            <p className="thanks-mark">
              <Icon name="check" />
            </p>
            <h1>Thank you, {order.address.firstName}. Your order is placed.</h1>
            <p className="lead">
              Order number <strong className="order-number">{order.id}</strong>
            </p>
            <p>We have sent a confirmation to {order.address.email}.</p>
            <p className="actions">
              <Link className="button button-quiet" to={`/orders/${order.id}`}>
                Follow the order
              </Link>
            </p>
          </section>
          <OrderParts order={order} heading="What you bought" />
        </>
      )}
    </Late>
  )
}
