// Checks what was typed on the payment page. Of a card nothing is kept, charged or passed on.
import type { PaymentMethod } from '../state/order.ts'
import { field } from './fields.ts'

/** The check digit of card numbers (Luhn). */
function looksLikeCard(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

export function paymentProblems(body: unknown, method: PaymentMethod | undefined): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  if (!method) problems.set('payment', 'Please choose how you would like to pay.')
  if (method?.id === 'card') {
    if (field(body, 'cardName', 80) === '') problems.set('cardName', 'Please enter the name on the card.')
    if (!looksLikeCard(field(body, 'cardNumber', 30).replace(/[ -]/g, ''))) {
      problems.set('cardNumber', 'Please check the card number.')
    }
    if (!/^(0[1-9]|1[0-2]) ?\/ ?\d{2}$/.test(field(body, 'cardExpiry', 8))) {
      problems.set('cardExpiry', 'Please enter the month and year as MM/YY.')
    }
    if (!/^\d{3,4}$/.test(field(body, 'cardCode', 5))) problems.set('cardCode', 'Please check the security code.')
  }
  if (field(body, 'terms', 5) !== 'yes') problems.set('terms', 'Please accept the terms.')
  return problems
}
