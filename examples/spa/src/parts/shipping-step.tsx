// The checkout's second step: how it is sent.
import { euros } from '../../../storefront/web/text.ts'
import { type StepFacts, StepForm } from './step.tsx'

export function ShippingStep({ facts, problems, onSubmit }: StepFacts) {
  const { address, methods } = facts
  const chosen = facts.shipping ?? methods[0]?.method.id
  return (
    <StepForm
      id="checkout-shipping"
      heading="How shall we send it?"
      problems={problems}
      onSubmit={onSubmit}
      back={['/checkout', 'Back to the address']}
      go="On to payment"
    >
      {address && (
        <p className="address">
          {address.firstName} {address.lastName}, {address.street}, {address.postcode} {address.city}
        </p>
      )}
      <fieldset className="choices">
        <legend className="unseen">Shipping</legend>
        {methods.map(({ method, cents }) => (
          <label className="choice" key={method.id}>
            <input type="radio" name="shipping" value={method.id} required defaultChecked={method.id === chosen} />
            <span>
              <strong>{method.name}</strong>
              <span>{method.promise}</span>
            </span>
            <span className="choice-price">{cents === 0 ? 'Free' : euros(cents)}</span>
          </label>
        ))}
      </fieldset>
    </StepForm>
  )
}
