// Adds to the cart without leaving the page: the count rises and a small drawer tells, or an alert says why not.
import { push } from './data-layer.js'

function showCount(count) {
  const link = document.querySelector('.cart-link')
  link.setAttribute('aria-label', `Cart, ${count} ${count === 1 ? 'item' : 'items'}`)
  link.querySelector('.cart-count').textContent = String(count)
}

export async function refreshCount() {
  const response = await fetch('/cart/count', { headers: { accept: 'application/json' } })
  if (response.ok) showCount((await response.json()).count)
}

const element = (name, facts, ...children) => {
  const made = Object.assign(document.createElement(name), facts)
  made.append(...children)
  return made
}

const longEnoughMs = 8000

function showDrawer({ line, subtotal }) {
  const close = element('button', { type: 'button', className: 'button-plain', textContent: 'Go on shopping' })
  const what = line.variant === '' ? line.name : `${line.name}, ${line.variant}`
  const drawer = element(
    'div',
    { className: 'drawer' },
    element('img', { src: line.picture, alt: '', width: 72, height: 90 }),
    element('p', {}, element('strong', { textContent: 'Added to your cart' })),
    element('p', { textContent: `${line.quantity} × ${what}, ${line.price}` }),
    element('p', { className: 'hint', textContent: `Cart: ${subtotal}` }),
    element(
      'p',
      { className: 'actions' },
      element('a', { className: 'button', href: '/cart', textContent: 'View cart' }),
      close,
    ),
  )
  const place = document.getElementById('cart-notice')
  place.replaceChildren(drawer)
  const clear = () => {
    if (drawer.isConnected) place.replaceChildren()
  }
  close.addEventListener('click', clear)
  setTimeout(clear, longEnoughMs)
}

export function enhanceCart(form) {
  const problem = form.querySelector('[role=alert]')
  const button = form.querySelector('button[type=submit]')

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (button.getAttribute('aria-busy') === 'true') return
    button.setAttribute('aria-busy', 'true')
    problem.hidden = true
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
      })
      const answer = await response.json()
      if (answer.ok) {
        showCount(answer.count)
        answer.events.forEach(push)
        showDrawer(answer)
      } else {
        problem.textContent = answer.error
        problem.hidden = false
      }
    } catch {
      form.submit()
    } finally {
      button.removeAttribute('aria-busy')
    }
  })
}
