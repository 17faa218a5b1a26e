// Where an order goes: the fields of the address form, and what is wrong with what was typed.

export interface Address {
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly phone: string
}

export interface AddressField {
  readonly name: keyof Address
  readonly label: string
  readonly type: 'email' | 'text' | 'tel'
  /** Token of the HTML standard, so that browsers fill the form in. */
  readonly autocomplete: string
  readonly wide: boolean
  readonly optional?: boolean
  readonly inputmode?: string
}

export const addressFields: readonly AddressField[] = [
  { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', wide: true },
  { name: 'firstName', label: 'First name', type: 'text', autocomplete: 'shipping given-name', wide: false },
  { name: 'lastName', label: 'Last name', type: 'text', autocomplete: 'shipping family-name', wide: false },
  { name: 'street', label: 'Street and number', type: 'text', autocomplete: 'shipping street-address', wide: true },
  {
    name: 'postcode',
    label: 'Postcode',
    type: 'text',
    autocomplete: 'shipping postal-code',
    wide: false,
    inputmode: 'numeric',
  },
  { name: 'city', label: 'City', type: 'text', autocomplete: 'shipping address-level2', wide: false },
  {
    name: 'phone',
    label: 'Phone, for the carrier',
    type: 'tel',
    autocomplete: 'shipping tel',
    wide: true,
    optional: true,
  },
]

export const countries: readonly (readonly [string, string])[] = [
  ['DE', 'Germany'],
  ['AT', 'Austria'],
  ['NL', 'Netherlands'],
  ['BE', 'Belgium'],
  ['FR', 'France'],
  ['IE', 'Ireland'],
]

export const countryName = (code: string): string => countries.find(([id]) => id === code)?.[1] ?? code

export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)

/** The message for each field that cannot be taken as it is. */
export function addressProblems(address: Address): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  for (const field of addressFields) {
    if (!field.optional && address[field.name] === '') problems.set(field.name, `Please fill in: ${field.label}.`)
  }
  if (address.email !== '' && !looksLikeEmail(address.email)) {
    problems.set('email', 'Please check the e-mail address: it should look like name@example.org.')
  }
  if (address.postcode !== '' && !/^[0-9A-Za-z][0-9A-Za-z -]{2,9}$/.test(address.postcode)) {
    problems.set('postcode', 'Please check the postcode.')
  }
  if (!countries.some(([code]) => code === address.country)) problems.set('country', 'Please choose a country.')
  return problems
}
