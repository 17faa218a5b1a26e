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
