// PrestaShop 8 with the classic theme: a French stationery shop.
import { type System, system } from '../fixture.ts'
import { doc, each, type Good, goods, ld, links, og, picture } from '../write.ts'

const PAPER = goods(`Carnet Lavis A5 | 16,90 €
Encre Bleu de Sèvres 30 ml | 11,92 € | 14,90 €
Porte-plume olivier | 24,00 €
Papier vergé, 50 feuilles | 9,50 €
Cire à cacheter bordeaux | 5,40 €
Buvard géant | 7,00 € | 8,00 €`)
const card = (good: Good, at: number): string =>
  `<div class="js-product product col-xs-12 col-sm-6 col-xl-4"><article class="product-miniature js-product-miniature" data-id-product="${at}" data-id-product-attribute="0"><div class="thumbnail-container"><div class="thumbnail-top"><a href="https://papeterie-lavis.example/carnets/${at}-${good.slug}.html" class="thumbnail product-thumbnail">${picture(good.name, 250)}</a><div class="highlighted-informations no-variants"><a class="quick-view js-quick-view" href="#" data-link-action="quickview"><i class="material-icons search"></i> Aperçu rapide</a></div></div><div class="product-description"><h2 class="h3 product-title"><a href="https://papeterie-lavis.example/carnets/${at}-${good.slug}.html">${good.name}</a></h2><div class="product-price-and-shipping">${good.was ? `<span class="regular-price" aria-label="Prix de base">${good.was}</span><span class="discount-percentage discount-product">-20%</span>` : ''}<span class="price" aria-label="Prix">${good.price}</span></div></div></div></article></div>`
const shell = (title: string, page: string, main: string, count = 0, head = ''): string =>
  doc(
    {
      lang: 'fr',
      title,
      head,
      body: `id="${page}" class="lang-fr country-fr currency-eur layout-full-width page-${page} tax-display-enabled"`,
      css: '.regular-price{text-decoration:line-through}.modal{display:none}.hidden-xl-down{display:none}',
    },
    `<main><header id="header"><div class="header-banner"></div><nav class="header-nav"><div id="_desktop_contact_link"><a href="/nous-contacter">Contactez-nous</a></div><div class="user-info"><a href="/connexion?back=x" title="Identifiez-vous"><span>Connexion</span></a></div><div id="_desktop_cart"><div class="blockcart cart-preview ${count ? 'active' : 'inactive'}" data-refresh-url="//papeterie-lavis.example/module/ps_shoppingcart/ajax"><div class="header">${count ? '<a rel="nofollow" href="/panier?action=show">' : ''}<i class="material-icons shopping-cart">shopping_cart</i><span class="hidden-sm-down">Panier</span> <span class="cart-products-count">(${count})</span>${count ? '</a>' : ''}</div></div></div></nav><div class="header-top"><a href="/"><img class="logo img-fluid" src="/logo.jpg" alt="Papeterie Lavis" width="100" height="28"></a><div class="menu js-top-menu"><ul class="top-menu" id="top-menu">${links('Carnets | Encres | Plumes | Papiers | Cadeaux | Promotions')}</ul></div><div id="search_widget"><form method="get" action="/recherche"><input type="hidden" name="controller" value="search"><input type="text" name="s" placeholder="Rechercher"></form></div></div></header>
<section id="wrapper"><aside id="notifications"><div class="notifications-container container"></div></aside><div class="container"><nav class="breadcrumb hidden-sm-down"><ol><li><a href="/">Accueil</a></li><li><span>${title}</span></li></ol></nav><div id="content-wrapper" class="js-content-wrapper"><section id="main">${main}</section></div></div></section>
<footer id="footer" class="js-footer"><div class="block_newsletter"><p>Recevez nos offres spéciales</p><form action="/#blockEmailSubscription"><input type="email" name="email" placeholder="Votre adresse e-mail"><input type="submit" value="S’abonner"></form></div><ul>${links('Promotions | Nouveaux produits | Livraison | Mentions légales | Conditions d’utilisation | Paiement sécurisé | Magasins | Suivi de commande invité')}</ul><p>Votre compte</p></footer></main>`,
  )
const pdp = (good: Good, flags: string, button: string): string =>
  `<div class="row product-container js-product-container"><div class="col-md-6"><section class="page-content" id="content"><ul class="product-flags js-product-flags">${flags}</ul><div class="images-container js-images-container"><div class="product-cover">${picture(good.name, 450)}</div></div></section></div><div class="col-md-6"><h1 class="h1">${good.name}</h1><div class="product-prices js-product-prices">${good.was ? `<div class="product-discount"><span class="regular-price">${good.was}</span></div>` : ''}<div class="product-price h5 ${good.was ? 'has-discount' : ''}"><div class="current-price"><span class="current-price-value" content="${good.price.replace(',', '.').replace(/[^\d.]/g, '')}">${good.price}</span>${good.was ? '<span class="discount discount-percentage">Économisez 20%</span>' : ''}</div></div><div class="tax-shipping-delivery-label">TTC <span class="delivery-information">Livraison 2 à 3 jours</span></div></div><div class="product-information"><div id="product-description-short-9" class="product-description"><p>Papier 120 g de la Drôme, couture visible.</p></div><div class="product-actions js-product-actions"><form action="https://papeterie-lavis.example/panier" method="post" id="add-to-cart-or-refresh"><input type="hidden" name="token" value="ab"><input type="hidden" name="id_product" value="9" id="product_page_product_id"><input type="hidden" name="id_customization" value="0"><div class="product-variants js-product-variants"></div><section class="product-discounts js-product-discounts"></section><div class="product-add-to-cart js-product-add-to-cart"><span class="control-label">Quantité</span><div class="product-quantity clearfix"><div class="qty"><input type="number" name="qty" id="quantity_wanted" value="1" min="1"></div><div class="add">${button}</div></div><span id="product-availability" class="js-product-availability"></span></div></form></div><div class="blockreassurance_product"><p>Retour sous 30 jours</p></div><div class="tabs"><ul class="nav nav-tabs"><li>Description</li><li>Détails du produit</li></ul><div class="tab-pane"><p>96 pages, cousues à la main à Valence. Recharge à 8,50 €.</p></div></div></div></div></div><section class="featured-products clearfix"><p class="h5 text-uppercase">6 autres produits dans la même catégorie :</p><div class="products">${each(PAPER.slice(2), card)}</div></section>`
const [carnet, encre] = PAPER as [Good, Good]
const button =
  '<button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit"><i class="material-icons shopping-cart"></i>Ajouter au panier</button>'

export const prestashop8: System = system('prestashop-8', 'https://papeterie-lavis.example', [
  [
    'product',
    '/carnets/9-carnet-lavis-a5.html',
    shell(
      'Carnet Lavis A5',
      'product',
      pdp(carnet, '<li class="product-flag new">Nouveau</li>', button),
      0,
      `${ld({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Carnet Lavis A5', sku: 'CL5', offers: { '@type': 'Offer', priceCurrency: 'EUR', price: '16.9', availability: 'https://schema.org/InStock' } })}${og({ 'og:type': 'product', 'product:price:amount': '16.9', 'product:price:currency': 'EUR' })}`,
    ),
    { name: 'Carnet Lavis A5', price: 16.9, currency: 'EUR', count: 0 },
  ],
  [
    'product',
    '/encres/10-encre-bleu-de-sevres.html',
    shell(
      'Encre Bleu de Sèvres 30 ml',
      'product',
      pdp(
        encre,
        '<li class="product-flag discount">-20%</li><li class="product-flag out_of_stock">Rupture de stock</li>',
        button.replace('type="submit"', 'type="submit" disabled'),
      ),
      3,
    ),
    { name: 'Encre Bleu de Sèvres 30 ml', price: 11.92, currency: 'EUR', count: 3 },
  ],
  [
    'listing',
    '/3-carnets',
    shell(
      'Carnets',
      'category',
      `<div id="js-product-list-header"><div class="block-category card card-block"><h1 class="h1">Carnets</h1></div></div><section id="products"><div id="js-product-list-top" class="row products-selection"><p>Il y a 6 produits.</p><span>Trier par :</span></div><div id="js-product-list"><div class="products row">${each(PAPER, card)}</div></div></section>`,
      3,
    ),
    { items: 6, count: 3 },
  ],
  [
    'search',
    '/recherche?controller=search&s=encre+bleu',
    shell(
      'Rechercher',
      'search',
      `<h1 id="js-product-list-header" class="h2">Résultats de la recherche</h1><section id="products"><p>Il y a 1 produit.</p><div class="products row">${each(PAPER.slice(1, 2), card)}</div></section>`,
    ),
    { term: 'encre bleu' },
  ],
  [
    'cart',
    '/panier?action=show',
    shell(
      'Panier',
      'cart',
      `<div class="cart-grid row"><div class="cart-grid-body col-xs-12 col-lg-8"><div class="card cart-container"><div class="card-block"><h1 class="h1">Panier</h1></div><div class="cart-overview js-cart"><ul class="cart-items">${each(PAPER.slice(0, 2), (good) => `<li class="cart-item"><div class="product-line-grid"><div class="product-line-grid-left">${picture(good.name, 125)}</div><div class="product-line-grid-body"><div class="product-line-info"><a class="label" href="#">${good.name}</a></div><div class="product-line-info product-price"><span class="price">${good.price}</span></div></div><div class="product-line-grid-right"><input class="js-cart-line-product-quantity" type="number" value="1" name="product-quantity-spin"><span class="product-price"><strong>${good.price}</strong></span><a class="remove-from-cart" rel="nofollow" href="/panier?delete=1" data-link-action="delete-from-cart"><i class="material-icons">delete</i></a></div></div></li>`)}</ul></div></div><a class="label" href="/">Continuer mes achats</a></div><div class="cart-grid-right"><div class="card cart-summary"><div class="cart-detailed-totals"><span>2 articles</span><span class="value">28,82 €</span><div class="cart-summary-line cart-total"><span class="label">Total TTC</span><span class="value">33,72 €</span></div></div><div class="block-promo"><a class="collapse-button promo-code-button">Vous avez un code promo ?</a><form data-link-action="add-voucher"><input class="promo-input" name="discount_name" placeholder="Code promo"><button>Ajouter</button></form></div><div class="checkout cart-detailed-actions"><a href="/commande" class="btn btn-primary">Commander</a></div></div></div></div>`,
      2,
    ),
    { count: 2 },
  ],
  [
    'cart',
    '/panier?action=show',
    shell(
      'Panier',
      'cart',
      '<div class="cart-grid row"><div class="card cart-container"><h1 class="h1">Panier</h1><div class="cart-overview js-cart"><span class="no-items">Il n’y a plus d’articles dans votre panier</span></div></div><div class="cart-grid-right"><div class="cart-summary"><span>0 article</span><span>0,00 €</span><div class="checkout"><button type="button" class="btn btn-primary disabled" disabled>Commander</button></div></div></div></div>',
    ),
    { count: 0 },
  ],
  [
    'checkout',
    '/commande',
    shell(
      'Commande',
      'checkout',
      `<div class="row"><div class="cart-grid-body"><section id="checkout-personal-information-step" class="checkout-step -current js-current-step"><h1 class="step-title h3"><span class="step-number">1</span> Informations personnelles</h1><div class="content"><ul class="nav"><li>Commander en tant qu’invité</li><li>Connexion</li></ul><form id="customer-form"><input name="id_gender" type="radio"><input name="firstname" type="text" autocomplete="given-name"><input name="lastname" type="text"><input name="email" type="email"><input name="password" type="password"><input name="birthday" placeholder="JJ/MM/AAAA"><button class="continue btn btn-primary" name="continue">Continuer</button></form></div></section><section id="checkout-addresses-step" class="checkout-step -unreachable"><h1 class="step-title h3"><span class="step-number">2</span> Adresses</h1></section><section id="checkout-delivery-step" class="checkout-step -unreachable"><h1 class="step-title">Mode de livraison</h1></section><section id="checkout-payment-step" class="checkout-step -unreachable"><h1 class="step-title">Paiement</h1></section></div><div class="cart-grid-right"><section id="js-checkout-summary" class="card"><p>2 articles</p><p>Total TTC 33,72 €</p></section></div></div>`,
      2,
    ),
  ],
  [
    'confirmation',
    '/confirmation-commande?id_cart=55&id_module=33&id_order=1287&key=abc',
    shell(
      'Confirmation de commande',
      'order-confirmation',
      `<section id="content-hook_order_confirmation" class="card"><div class="card-block"><h3 class="h1 card-title"><i class="material-icons rtl-no-flip done"></i>Votre commande est confirmée</h3><p>Un e-mail vous a été envoyé à l’adresse ada@mail.example.</p></div></section><section id="content" class="page-content page-order-confirmation card"><div id="order-items"><h3 class="card-title h3">Articles de la commande</h3><div class="order-confirmation-table"><div class="order-line row"><div class="details">Carnet Lavis A5</div><div class="qty">16,90 € 1 16,90 €</div></div><table><tr class="total-value font-weight-bold"><td>Total TTC</td><td>33,72 €</td></tr></table></div></div><div id="order-details"><h3>Détails de la commande :</h3><ul><li id="order-reference-value">Référence de la commande : XKBKNABJK</li><li>Mode de paiement : Virement bancaire</li></ul></div></section>`,
    ),
    { order: 'XKBKNABJK|1287' },
  ],
  [
    'order_status',
    '/suivi-commande-invite',
    shell(
      'Suivi de commande invité',
      'guest-tracking',
      '<header class="page-header"><h1>Suivi de commande invité</h1></header><form id="guestOrderTrackingForm" action="/suivi-commande-invite" method="get"><p>Pour suivre votre commande, veuillez saisir les informations suivantes :</p><label>Référence de commande<input name="order_reference" type="text"></label><label>E-mail<input name="email" type="email"></label><button class="btn btn-primary">Envoyer</button></form>',
    ),
  ],
  [
    'account',
    '/connexion?back=mon-compte',
    shell(
      'Connexion',
      'authentication',
      '<header class="page-header"><h1>Connectez-vous à votre compte</h1></header><section class="login-form"><form id="login-form" method="post"><input name="email" type="email"><input name="password" type="password"><a href="/recuperation-mot-de-passe">Mot de passe oublié ?</a><button id="submit-login">Connexion</button></form></section><div class="no-account"><a href="/inscription">Pas de compte ? Créez-en un</a></div>',
    ),
  ],
  [
    'help',
    '/content/4-retours',
    shell(
      'Retours et remboursements',
      'cms',
      '<header class="page-header"><h1>Retours et remboursements</h1></header><section id="content" class="page-content page-cms"><p>Vous disposez de 30 jours pour nous renvoyer un article. Les frais de retour sont à votre charge.</p><h2>Remboursement</h2><p>Le remboursement est effectué sous 14 jours.</p></section>',
    ),
  ],
  [
    'other help',
    '/magasins',
    shell(
      'Nos magasins',
      'stores',
      '<header class="page-header"><h1>Nos magasins</h1></header><section class="page-stores"><article class="store-item card"><h3 class="h3 card-title">Valence</h3><address>4 rue Émile-Augier</address><table><tr><th>lundi</th><td>fermé</td></tr><tr><th>mardi</th><td>10h–19h</td></tr></table></article></section>',
    ),
  ],
])
