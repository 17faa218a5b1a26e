// The checkout's first step: contact and address.
import { addressFields, countries } from '../../../storefront/state/address.ts'
import { Field } from './field.tsx'
import { type StepFacts, StepForm } from './step.tsx'

export function AddressStep({ facts, problems, onSubmit }: StepFacts) {
  const { address } = facts
  return (
    <StepForm
      id="checkout-address"
      heading="Where shall we send it?"
      problems={problems}
      onSubmit={onSubmit}
      back={['/cart', 'Back to the cart']}
      go="On to shipping"
    >
      <div className="fields">
        {addressFields.map(({ name, label, type, autocomplete, wide, optional }) => (
          <Field
            key={name}
            id={name}
            name={name}
            label={optional ? `${label} (optional)` : label}
            type={type}
            autoComplete={autocomplete}
            wide={wide}
            required={!optional}
            defaultValue={address?.[name] ?? ''}
            problem={problems[name]}
          />
        ))}
        <div className="field field-wide">
          <label htmlFor="country">Country</label>
          <select id="country" name="country" autoComplete="shipping country" defaultValue={address?.country ?? 'DE'}>
            {countries.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
    </StepForm>
  )
}
