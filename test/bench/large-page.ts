// A product page that is larger than any a shop should have.

const CARDS = 1_500

const card = (index: number): string => `<li class="product-card"><div class="media"><a href="/p/${index}">
<img src="/i/${index}.jpg" alt="Teapot ${index}"></a></div><div class="body"><h3><a href="/p/${index}">Teapot ${index}</a></h3>
<div class="price"><span>${(index % 90) + 9}.90 €</span></div><ul class="chips"><li><span>new</span></li><li><span>iron</span></li>
<li><span>green</span></li></ul><form action="/cart/add" method="post"><input type="hidden" name="id" value="${index}">
<button type="submit">Add to cart</button></form></div></li>`

/** One product, and a list of others that has no end. */
export const largePage = (): string => `<!doctype html><html lang="en"><head><title>Iron teapot – Large shop</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Iron teapot","sku":"T-1",
"offers":{"@type":"Offer","price":"79.00","priceCurrency":"EUR"}}</script></head><body>
<header><a href="/cart" class="cart-link">Cart <span class="cart-count">0</span></a></header>
<main><h1>Iron teapot</h1><p class="price">79.00 €</p><form action="/cart/add" method="post">
<input name="quantity" value="1"><button type="submit">Add to cart</button></form>
<section><h2>More of it</h2><ul>${Array.from({ length: CARDS }, (_, index) => card(index)).join('')}</ul></section></main>
</body></html>`
