// The checkout's last step: how it is paid; sending the form places the order.
import { euros } from '../../../storefront/web/text.ts'
import { Field } from './field.tsx'
import { type StepFacts, StepForm } from './step.tsx'

export function PaymentStep({ facts, problems, onSubmit }: StepFacts) {
  const { payments, totals } = facts
  return (
    <StepForm
      id="checkout-payment"
      heading="How would you like to pay?"
      problems={problems}
      onSubmit={onSubmit}
      back={['/checkout/shipping', 'Back to shipping']}
      go={`Place order · ${euros(totals.totalCents)}`}
    >
      <fieldset className="choices">
        <legend className="unseen">Payment</legend>
        {payments.map(({ id, name, note }, index) => (
          <label className="choice" key={id}>
            <input type="radio" name="payment" id={`pay-${id}`} value={id} required defaultChecked={index === 0} />
            <span>
              <strong>{name}</strong>
              <span>{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="fields card-fields">
        <Field id="cardName" name="cardName" label="Name on card" autoComplete="cc-name" />
        <Field id="cardNumber" name="cardNumber" label="Card number" autoComplete="cc-number" inputMode="numeric" />
        <Field id="cardExpiry" name="cardExpiry" label="Valid until" autoComplete="cc-exp" wide={false} />
        <Field id="cardCode" name="cardCode" label="Security code" autoComplete="cc-csc" wide={false} />
        <p className="hint field-wide">
          No card is charged, and nothing of it is kept. Use the test number 4111 1111 1111 1111.
        </p>
      </div>
      <label className="tick">
        <input type="checkbox" name="terms" value="yes" required />
        <span>I have read the terms and the right of withdrawal.</span>
      </label>
    </StepForm>
  )
}
