// What the shop's pages can do more with JavaScript; without it every form works by itself.
import { enhanceCart, refreshCount } from './cart.js'
import { followChoice } from './choice.js'
import { push } from './data-layer.js'

for (const form of document.querySelectorAll('form[data-add-to-cart]')) {
  followChoice(form)
  enhanceCart(form)
}

for (const select of document.querySelectorAll('form[data-autosubmit] select')) {
  select.addEventListener('change', () => select.form.submit())
}

for (const link of document.querySelectorAll('a[data-select-item]')) {
  link.addEventListener('click', () => {
    const item = JSON.parse(link.dataset.selectItem)
    const { item_list_id, item_list_name } = item
    push({ event: 'select_item', ecommerce: { item_list_id, item_list_name, items: [item] } })
  })
}

for (const form of document.querySelectorAll('form[data-wish]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const button = form.querySelector('button')
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
      })
      const answer = await response.json()
      button.setAttribute('aria-pressed', String(answer.wished))
      button.querySelector('span').textContent = answer.wished ? 'On your wish list' : 'Add to wish list'
      answer.events.forEach(push)
    } catch {
      form.submit()
    }
  })
}

for (const form of document.querySelectorAll('form[data-payment-event]')) {
  form.addEventListener('submit', () => {
    const { event, ecommerce } = JSON.parse(form.dataset.paymentEvent)
    const chosen = new FormData(form).get('payment')
    if (chosen) push({ event, ecommerce: { ...ecommerce, payment_type: chosen } })
  })
}

for (const button of document.querySelectorAll('[data-copy-link]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector('link[rel=canonical]').href)
    button.textContent = 'link copied'
  })
}

window.addEventListener('pageshow', (event) => {
  if (event.persisted) refreshCount()
})
