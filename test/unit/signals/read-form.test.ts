// @vitest-environment happy-dom
// What is chosen in forms, and which choices are actions of their own.
import { afterEach, expect, it } from 'vitest'
import { clickSource } from '../../../src/signals/clicks.ts'
import { readForm } from '../../../src/signals/form.ts'
import { type Watched, watchWith } from '../../support/watching.ts'

let watched: Watched | undefined
afterEach(() => watched?.stop())

it('a label in pieces has spaces between them', () => {
  document.body.innerHTML = `<form><label><input type="radio" name="shipping_method" value="s" checked><span><strong>Standard</strong><span>2 to 3 working days</span></span></label></form>`
  const { chosen } = readForm(document.querySelector('form') as Element)
  expect(chosen?.shipping).toBe('Standard 2 to 3 working days')
})

it('a choice among numbers is an action, as a quantity is; another choice is none', () => {
  document.body.innerHTML = `<select id="a"><option>Select…</option><option>1</option><option>2</option></select>
    <select id="b"><option>Red</option><option>Blue</option></select>`
  watched = watchWith(clickSource)
  for (const field of document.querySelectorAll('select')) {
    const event = new Event('change', { bubbles: true })
    Object.defineProperty(event, 'isTrusted', { value: true })
    field.dispatchEvent(event)
  }
  expect(watched.of('click').map(({ control }) => control.id)).toEqual(['a'])
})

it('of what is written and hidden in a form, only product, quantity, coupon and search words are read', () => {
  document.body.innerHTML = `<form>
    <input name="email" value="jane@mail.example"><input name="first_name" value="Jane"><textarea name="note">Lane 7</textarea>
    <input name="password" type="password" value="hunter22"><input type="hidden" name="id_customer" value="8273645">
    <input type="hidden" name="csrf_token" value="f00dcafe"><input name="address1" value="Elm Street 5"><input name="zip" value="90210">
    <input type="tel" name="phone" value="5551234567"><input name="card_number" value="4111112345678917">
    <input type="hidden" name="id_product" value="17"><input type="number" name="qty" value="2">
    <input name="coupon" value="SUMMER"><input type="search" name="q" value="lamp"></form>`
  const form = readForm(document.querySelector('form') as Element)
  expect(form.values).toEqual({ id_product: '17', qty: '2' })
  expect(form.chosen).toEqual({ coupon: 'SUMMER', search: 'lamp' })
  expect(JSON.stringify(form)).not.toMatch(/jane@|Jane|Lane|hunter|8273645|f00d|Elm|90210|555|4111/)
})
