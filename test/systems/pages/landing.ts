// Pages that sell one thing with an order form, cash on delivery.
import { type System, system } from '../fixture.ts'
import { doc } from '../write.ts'

export const landing: System = system('landing-cod', 'https://masazator-kark.example', [
  [
    'product',
    '/',
    doc(
      { lang: 'pl', title: 'Masażer karku TermoFit – oficjalna strona' },
      '<section class="hero"><h1>Masażer karku TermoFit</h1><p>Ulga w 15 minut dziennie</p><div class="prices"><s>398 zł</s> <b class="new">199 zł</b></div><p>Promocja kończy się za 00:14:59</p><a href="#order" class="btn">Zamów teraz</a></section><section><h2>Jak działa</h2><p>Ciepło i ucisk rozluźniają mięśnie.</p></section><section><h2>Opinie</h2><blockquote>Polecam! — Maria, 54</blockquote></section><section id="order"><h2>Złóż zamówienie</h2><form action="/order.php" method="post"><input name="name" placeholder="Imię i nazwisko"><input name="phone" type="tel" placeholder="Telefon"><input name="address" placeholder="Adres"><button>Zamawiam za pobraniem</button></form></section>',
    ),
    { name: 'Masażer karku TermoFit', price: 199, currency: 'PLN' },
  ],
  [
    'confirmation',
    '/success.html',
    doc(
      { lang: 'pl', title: 'Dziękujemy!' },
      '<h1>Dziękujemy za zamówienie!</h1><p>Nasz konsultant zadzwoni do Ciebie w ciągu 30 minut, aby potwierdzić zamówienie. Płatność przy odbiorze: 199 zł.</p>',
    ),
  ],
])
