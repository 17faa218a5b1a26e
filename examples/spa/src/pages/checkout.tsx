// The checkout: three steps, each with an address of its own.
import { type FormEvent, useState } from 'react'
import { Link, Navigate, useLoaderData, useNavigate, useParams } from 'react-router'
import type { CheckoutFacts, Problems } from '../../api/shapes.ts'
import { AddressStep } from '../parts/address-step.tsx'
import { Head } from '../parts/head.tsx'
import { Late, TextSkeleton } from '../parts/late.tsx'
import { PaymentStep } from '../parts/payment-step.tsx'
import { ShippingStep } from '../parts/shipping-step.tsx'
import type { StepFacts } from '../parts/step.tsx'
import { Lines, Sums } from '../parts/sums.tsx'
import { ask, fieldsOf } from '../shop/api.ts'
import { useShopper } from '../shop/shopper.tsx'

const steps = [
  { name: 'address', label: 'Address', path: '/checkout', title: 'Checkout', next: '/checkout/shipping' },
  { name: 'shipping', label: 'Shipping', path: '/checkout/shipping', title: 'Shipping', next: '/checkout/payment' },
  { name: 'payment', label: 'Payment', path: '/checkout/payment', title: 'Payment', next: '' },
] as const

type Step = (typeof steps)[number]
const forms = { address: AddressStep, shipping: ShippingStep, payment: PaymentStep } as const

function Steps({ at }: { readonly at: Step }) {
  const index = steps.indexOf(at)
  return (
    <ol className="steps">
      {steps.map(({ label, path }, place) => (
        <li key={path} {...(place === index && { 'aria-current': 'step' })} className={place < index ? 'done' : ''}>
          {place < index ? <Link to={path}>{label}</Link> : label}
        </li>
      ))}
    </ol>
  )
}

/** Where a shopper has to go first who is not ready for this step. */
function missing({ totals, address, shipping }: CheckoutFacts, step: Step): string | undefined {
  if (totals.count === 0) return '/cart'
  if (step.name !== 'address' && !address) return '/checkout'
  if (step.name === 'payment' && !shipping) return '/checkout/shipping'
  return undefined
}

function Shown({ facts, step }: { readonly facts: CheckoutFacts; readonly step: Step }) {
  const navigate = useNavigate()
  const { refresh } = useShopper()
  const [problems, setProblems] = useState<Problems>({})
  const [done, setDone] = useState(false)
  const first = missing(facts, step)
  if (first !== undefined && !done) return <Navigate to={first} replace />

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const answer = await ask<{ problems?: Problems; error?: string; order?: string }>(
      `/checkout/${step.name}`,
      fieldsOf(event.currentTarget),
    )
    if (answer.error !== undefined) return setProblems({ form: answer.error })
    if (Object.keys(answer.problems ?? {}).length > 0) return setProblems(answer.problems ?? {})
    if (answer.order === undefined) return void navigate(step.next)
    setDone(true)
    await refresh()
    navigate(`/order/${answer.order}/confirmed`, { replace: true })
  }
  const Form = forms[step.name]
  const about: StepFacts = { facts, problems, onSubmit: submit }
  return (
    <div className="columns">
      <Form {...about} />
      <aside className="panel" aria-label="Your order">
        <h2>Your order</h2>
        <Lines totals={facts.totals} />
        <Sums totals={facts.totals} />
      </aside>
    </div>
  )
}

export function Checkout() {
  const { data } = useLoaderData<{ data: Promise<CheckoutFacts> }>()
  const { step: name = 'address' } = useParams()
  const step = steps.find((each) => each.name === name)
  if (!step) return <Navigate to="/checkout" replace />
  return (
    <>
      <Head title={step.title} />
      <Steps at={step} />
      <Late data={data} of={step.name} skeleton={<TextSkeleton />}>
        {(facts) => <Shown facts={facts} step={step} />}
      </Late>
    </>
  )
}
