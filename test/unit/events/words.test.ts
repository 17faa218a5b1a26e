// What messages say, in many languages.
import { describe, expect, it } from 'vitest'
import { EMPTY, fold, said } from '../../../src/events/words.ts'

describe('a message says that something was added', () => {
  it.each([
    'Success: You have added MacBook to your shopping cart!',
    'Der Artikel wurde in den Warenkorb gelegt',
    'Produit ajouté au panier',
    'Producto añadido a tu carrito',
    'Prodotto aggiunto al carrello',
    'Produto adicionado ao carrinho',
    'Toegevoegd aan winkelwagen',
    'Produkt został dodany do koszyka',
    'Zboží bylo přidáno do košíku',
    'Tovar bol pridaný do košíka',
    'A termék hozzáadva a kosárhoz',
    'Produsul a fost adăugat în coș',
    'Продуктът е добавен в количката',
    'Varan har lagts till i varukorgen',
    'Varen er lagt i handlekurven',
    'Tuote lisätty ostoskoriin',
    'Toode lisatud ostukorvi',
    'Prece pievienota grozam',
    'Izdelek je dodan v košarico',
    'Ürün sepete eklendi',
    'Товар добавлен в корзину',
    'Товар додано до кошика',
    'Το προϊόν προστέθηκε στο καλάθι',
    'המוצר נוסף לסל',
    'تمت إضافة المنتج إلى السلة',
    'カートに追加しました',
    '장바구니에 담았습니다',
    '商品已加入購物車',
    'Đã thêm vào giỏ hàng',
  ])('«%s»', (text) => {
    expect(said(text, 'plain')).toBe('added')
  })
})

describe('a message refuses', () => {
  it.each([
    'We do not have enough stock',
    'Please select some product options before adding this product to your cart.',
    'Bitte wählen Sie eine Größe',
    'Veuillez choisir une taille',
    'Seleccione una talla',
    'Il prodotto non è disponibile',
    'Kies een maat',
    'Wybierz rozmiar',
    'Vyberte velikost',
    'Lütfen bir beden seçin',
    'Выберите размер',
    'サイズを選択してください',
    '사이즈를 선택해 주세요',
    '请选择尺码',
  ])('«%s»', (text) => {
    expect(said(text, 'plain')).toBe('refused')
  })
  it('where its marks call it an error, in whatever language', () => {
    expect(said('Xyz', 'error')).toBe('refused')
  })
})

it('says nothing where it is only there', () => {
  expect(said('Free shipping from €50', 'plain')).toBeNull()
  expect(said('12 products', 'plain')).toBeNull()
})

it('tells a list from a cart', () => {
  expect(said('Added to your wishlist', 'success')).toBe('listed')
  expect(said('Produit ajouté au comparateur', 'success')).toBe('listed')
})

it.each([
  'Your cart is currently empty.',
  'Ihr Warenkorb ist leer',
  'Votre panier est vide',
  'Tu carrito está vacío',
  'Twój koszyk jest pusty',
  'Корзина пуста',
  'カートは空です',
  '购物车是空的',
])('knows an empty cart: «%s»', (text) => {
  expect(EMPTY.test(fold(text))).toBe(true)
})
