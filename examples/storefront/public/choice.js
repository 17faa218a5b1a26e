// Follows the choice of a variant: price, picture, stock and the page's address.

export function followChoice(form) {
  const variants = JSON.parse(document.getElementById('product-variants').textContent)
  const at = (id) => document.getElementById(id)

  function show(variant) {
    at('product-price').textContent = variant.price
    at('product-list-price').textContent = variant.listPrice
    at('product-list-price').hidden = variant.listPrice === ''
    at('product-picture').src = variant.picture
    at('product-picture').alt = variant.alt
    at('product-sku').textContent = variant.sku
    at('stock').textContent = variant.stock
    at('buy').disabled = variant.soldOut
    at('buy').textContent = variant.soldOut ? 'Sold out' : 'Add to cart'
    at('buy-problem').hidden = true
    const url = new URL(location.href)
    url.searchParams.set('variant', variant.id)
    history.replaceState(history.state, '', url)
  }

  form.addEventListener('change', (event) => {
    if (event.target.name !== 'variant') return
    const variant = variants.find((each) => each.id === event.target.value)
    if (variant) show(variant)
  })
}
