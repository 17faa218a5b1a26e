// Which controls add and remove, by their words in many languages and by their marks.
import { describe, expect, it } from 'vitest'
import { deedOf, deedOfForm } from '../../../src/events/controls.ts'
import type { ControlFacts } from '../../../src/signals/signal.ts'

const control = (known: Partial<ControlFacts>): ControlFacts => ({ tag: 'button', text: '', data: {}, ...known })

describe('a control adds', () => {
  it.each([
    'Add to cart',
    'ADD TO BAG',
    'In den Warenkorb',
    'Ajouter au panier',
    'Añadir a la cesta',
    'Añadir al carrito',
    'Comprar',
    'Adicionar ao carrinho',
    'Aggiungi al carrello',
    'Dodaj do koszyka',
    'Do košíku',
    'Vložit do košíku',
    'Kosárba',
    'Adaugă în coș',
    'Lägg i varukorgen',
    'Læg i kurv',
    'Legg i handlekurv',
    'Lisää ostoskoriin',
    'In winkelwagen',
    'Sepete ekle',
    'В корзину',
    'Добавить в корзину',
    'Купити',
    'Προσθήκη στο καλάθι',
    'הוסף לסל',
    'أضف إلى السلة',
    'カートに入れる',
    '장바구니 담기',
    '加入購物車',
    '加入购物车',
    'Thêm vào giỏ hàng',
    'Tambah ke keranjang',
    'หยิบใส่ตะกร้า',
    'Buy now',
  ])('«%s»', (text) => {
    expect(deedOf(control({ text }))).toBe('add')
  })

  it('by its class or its form where its words say nothing', () => {
    expect(deedOf(control({ text: '+', classes: 'btn single_add_to_cart_button' }))).toBe('add')
    const form = { action: '/de/cart/add', method: 'post', fields: ['id'], values: {} }
    expect(deedOf(control({ type: 'submit', text: 'OK', form }))).toBe('add')
    expect(deedOfForm(form)).toBe('add')
  })

  it('by its link', () => {
    expect(deedOf(control({ tag: 'a', text: 'Take it', href: '/index.php?route=checkout/cart/add&id=1' }))).toBe('add')
  })
})

describe('a control does not add', () => {
  it.each([
    'Add to wishlist',
    'View cart',
    'Auf den Merkzettel',
    'Compare',
    'Search',
    'Continue shopping',
    'Apply coupon',
  ])('«%s»', (text) => {
    expect(deedOf(control({ text }))).toBeNull()
  })

  it.each([
    { text: 'One more of Nord Mug' },
    { text: 'Remove one Nord Mug' },
    { text: '+' },
    { text: 'Select...12345', tag: 'select', type: 'select-one' },
  ])('but changes a line of the cart: $text', (known) => {
    expect(deedOf(control({ type: 'button', ...known }), true)).toBe('change')
  })
  it('when it removes', () => {
    expect(deedOf(control({ text: 'Remove' }))).toBe('remove')
    expect(deedOf(control({ text: '×', classes: 'cart-item-remove' }))).toBe('remove')
    expect(deedOf(control({ text: 'Supprimer' }))).toBe('remove')
  })
})
