// The account: orders and the way out; or the way in.
import { type FormEvent, useState } from 'react'
import { Link, useLoaderData, useRevalidator } from 'react-router'
import type { Order } from '../../../storefront/state/order.ts'
import { dayOf, euros } from '../../../storefront/web/text.ts'
import { Field } from '../parts/field.tsx'
import { Head } from '../parts/head.tsx'
import { Late, TextSkeleton } from '../parts/late.tsx'
import { fieldsOf } from '../shop/api.ts'
import { useShopper } from '../shop/shopper.tsx'

function Orders({ orders }: { readonly orders: readonly Order[] }) {
  if (orders.length === 0) return <p className="empty">No orders yet.</p>
  return (
    <ul className="orders">
      {orders.map(({ id, placedAtMs, totals }) => (
        <li className="panel order-row" key={id}>
          <div>
            <strong>{id}</strong>
            <span>{dayOf(placedAtMs)}</span>
          </div>
          <span>{euros(totals.totalCents)}</span>
          <span className="order-links">
            <Link to={`/orders/${id}`}>Status</Link> <Link to={`/orders/${id}/return`}>Return</Link>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Entrance() {
  const { send } = useShopper()
  const revalidator = useRevalidator()
  const [problems, setProblems] = useState<Readonly<Record<string, string | undefined>>>({})
  const enter = (way: 'login' | 'signup') => async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const problem = await send(`/account/${way}`, fieldsOf(event.currentTarget))
    setProblems({ [way]: problem })
    if (problem === undefined) await revalidator.revalidate()
  }
  const alert = (way: string) =>
    problems[way] !== undefined && (
      <p className="alert" role="alert">
        {problems[way]}
      </p>
    )
  return (
    <div className="halves">
      <form className="form panel" id="login" onSubmit={enter('login')}>
        <h2>Log in</h2>
        <Field id="login-email" name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field id="login-password" name="password" label="Password" type="password" autoComplete="current-password" />
        {alert('login')}
        <button className="button" type="submit">
          Log in
        </button>
      </form>
      <form className="form panel" id="signup" onSubmit={enter('signup')}>
        <h2>New here?</h2>
        <Field id="signup-name" name="name" label="Name" autoComplete="name" required />
        <Field id="signup-email" name="email" label="E-mail" type="email" autoComplete="email" required />
        <Field
          id="signup-password"
          name="password"
          label="Password, eight letters or more"
          type="password"
          autoComplete="new-password"
        />
        {alert('signup')}
        <button className="button" type="submit">
          Sign up
        </button>
      </form>
    </div>
  )
}

export function Account() {
  const { me, known, send } = useShopper()
  const { data } = useLoaderData<{ data: Promise<readonly Order[]> }>()
  const { account } = me
  return (
    <>
      <Head title="Your account" />
      <div className="band-head">
        <h1>{account ? `Hello, ${account.name}` : 'Your account'}</h1>
        {account && (
          <button type="button" className="button button-quiet" onClick={() => send('/account/logout', {})}>
            Log out
          </button>
        )}
      </div>
      {known && !account && <Entrance />}
      {account && (
        <Late data={data} skeleton={<TextSkeleton />}>
          {(orders) => <Orders orders={orders} />}
        </Late>
      )}
    </>
  )
}
