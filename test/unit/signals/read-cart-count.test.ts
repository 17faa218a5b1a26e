// @vitest-environment happy-dom
// How many units the cart holds, as shops write it.
import { describe, expect, it } from 'vitest'
import { readCartCount } from '../../../src/signals/read-cart-count.ts'
import { atOnce } from '../../../src/signals/slices.ts'

const show = (body: string): void => {
  document.body.innerHTML = body
}

describe('readCartCount', () => {
  it.each([
    ['<a class="header-cart">Cart (2)</a>', 2],
    ['<button id="cart">2 item(s) - $1,123.20</button>', 2],
    ['<a href="/warenkorb">Warenkorb <span class="badge">3</span></a>', 3],
    ['<a href="/cart" aria-label="Basket, 4 items"><svg></svg></a>', 4],
    ['<span class="cart-count">12</span>', 12],
    ['<div class="minicart">Your cart is empty</div>', 0],
    ['<a href="/panier">Votre panier est vide</a>', 0],
    ['<a href="/cart">Cart</a>', null],
    ['<a href="/cart">$ 20.00</a>', null],
    ['<button class="add-to-cart">Add 2 to cart</button>', null],
    ['<p>nothing of the kind (2)</p>', null],
    ['<a href="/kosik" class="btn cart-count"><span>Košík</span><i>1</i><span class="cart-price">748 Kč</span></a>', 1],
    ['<a href="/kosik" class="cart">1 ks / 50 Kč</a>', 1],
    ['<div class="cart button"><span>$43.20</span>, 1 items</div>', 1],
    ['<table class="cart-table"><tr class="cart-row"><td>Kostky, 50 ks</td></tr></table>', null],
  ])('reads %s', (body, count) => {
    show(body)
    expect(atOnce(readCartCount(document))).toBe(count)
  })

  it('believes what is shown before what is not', () => {
    show('<div class="cart popup">Your cart is empty.</div><div class="cart button">2 items</div>')
    const [popup] = document.querySelectorAll('div')
    Object.assign(popup as Element, { getClientRects: () => [] })
    expect(atOnce(readCartCount(document))).toBe(2)
  })
})
