// Addresses and texts with personal data of made-up people, from many countries; what must not be kept stands between « and ».

export const PERSONAL_ROWS: readonly string[] = `
https://shop.example/account?email=«anna.berg@mail.example»
https://shop.example/account?e-mail=«anna.berg%40mail.example»&page=2
https://shop.example/newsletter/confirm/«anna.berg%40mail.example»
https://shop.example/newsletter/«anna%2540mail.example»/ok
https://shop.example/search?q=«bjorn.lie@post.example»
https://shop.example/search?q=sofa+«bjorn.lie%40post.example»+blue
https://shop.example/?utm_source=mail&utm_content=«c.rossi%40posta.example»
https://shop.example/?utm_term=«dupont.j+boutique@courriel.example»
https://shop.example/#/login?user=«eva»
https://shop.example/#/reset/«eva.novak@email.example»
https://shop.example/#access_token=«ya29.a0AfH6SMBx»
https://shop.example/?mc_eid=«a1b2c3d4e5»
https://shop.example/?_kx=«Zm9vYmFyYmF6»
https://shop.example/?gclid=«Cj0KCQiA5NSUBhDfARIs»
https://shop.example/?fbclid=«IwAR0abcdefg»
https://shop.example/?msclkid=«0f1e2d3c4b5a»
https://shop.example/?ttclid=«E.C.P.CtMBQ»
https://shop.example/?_ga=«2.1234.5678»
https://shop.example/?wickedid=«8273645»
https://shop.example/?uid=«8273645»
https://shop.example/?user_id=«8273645»
https://shop.example/?customerId=«8273645»
https://shop.example/?cust=«8273645»
https://shop.example/?firstName=«Greta»&lastName=«Holm»
https://shop.example/?vorname=«Greta»&nachname=«Holm»
https://shop.example/?prenom=«Louis»&nom=«Martin»
https://shop.example/?nombre=«Lucia»&apellidos=«Garcia»
https://shop.example/?imie=«Zofia»&nazwisko=«Wilk»
https://shop.example/checkout?shipping%5Bfirst_name%5D=«Greta»
https://shop.example/checkout?address1=«Elm+Street+5»&city=«Springfield»
https://shop.example/checkout?street=«Lindenweg+7»&plz=«10115»
https://shop.example/checkout?adresse=«12+rue+Basse»&cp=«75011»
https://shop.example/checkout?direccion=«Calle+Mayor+3»
https://shop.example/checkout?indirizzo=«Via+Roma+1»
https://shop.example/checkout?zip=«90210»&birthday=«1985-07-30»
https://shop.example/checkout?geburtsdatum=«30.07.1985»
https://shop.example/checkout?dob=«1985-07-30»
https://shop.example/checkout?phone=«5551234567»
https://shop.example/checkout?telefon=«03012345678»
https://shop.example/checkout?portable=«0612345678»
https://shop.example/pay?iban=«DE89370400440532013000»
https://shop.example/pay?card=«4111112345678917»
https://shop.example/pay?cc_number=«5500123456789019»&cvc=«123»
https://shop.example/login?password=«hunter22»
https://shop.example/login?passwd=«hunter22»&otp=«482913»
https://shop.example/login?code=«4/0AX4XfWh»&state=«af0ifjsldkj»
https://shop.example/login?token=«9f86d081884c7d65»
https://shop.example/login?access_token=«9f86d081884c7d65»
https://shop.example/login?api_key=«sk9f86d081»
https://shop.example/login?sig=«9f86d081884c7d65»
https://shop.example/cart;jsessionid=«A1B2C3D4E5F6»
https://shop.example/cart;JSESSIONID=«A1B2C3D4E5F6.node1»?page=2
https://shop.example/cart;sid=«ab12cd34»
https://shop.example/cart?PHPSESSID=«o8f3k2j1h5»
https://shop.example/cart?ASPSESSIONID=«QABCDEFG»
https://shop.example/cart?phpsessid=«o8f3k2j1h5»&sort=price
https://shop.example/cart?osCsid=«8d7f6e5c»
https://shop.example/cart?session=«8d7f6e5c»
https://shop.example/reset-password/«3f2a9c81d4e5b6a7c8d9»
https://shop.example/account/activate/77/«9d4f0c2b7a8e1f3d5c6b-1667209800»
https://shop.example/unsubscribe/«bGlzYS5iZXJnQG1haWw1Mjg0»
https://shop.example/magic-link/«A1b2C3d4E5f6G7h8I9j0K1»
https://shop.example/invite/«01HF3K9V8Q2M7X5R4T6Y1ZB0»
https://shop.example/12345/orders/«0f1e2d3c4b5a69788796a5b4»
https://shop.example/checkouts/cn/«Z2NwLWV1cm9wZS13ZXN0MTowMUo5»
https://shop.example/auth/callback/«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP»
https://shop.example/p/1?x=«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP»
https://shop.example/search?q=«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP»
https://«anna:geheim@»shop.example/p/1
https://shop.example/login?return_to=%2Faccount%3Femail%3D«anna%40mail.example»
https://shop.example/login?ref=https%3A%2F%2Fother.example%2F%3Fuser%3D«anna»
https://shop.example/u/«+4917012345678»
https://shop.example/c/«0049%20170%201234567»
https://shop.example/kund/«910315-2386»
https://shop.example/kunde/«15039123417»
https://shop.example/cliente/«384.159.267-82»
https://shop.example/klient/«91031523455»
https://shop.example/search?q=«384.159.267-82»
https://shop.example/search?q=«45871236J»
https://shop.example/search?q=«4111+1123+4567+8917»
https://shop.example/search?s=«078-05-1120»
https://shop.example/search?query=«DE89+3704+0044+0532+0130+00»
https://shop.example/search?term=«%2B46701234567»
https://mail.example/read?subject=«Anna»&q=«anna@mail.example»
https://portal.example/?client=«Anna+Berg»
mailto:«anna@mail.example»
tel:«+4917012345678»
sms:«+33612345678»?body=hi
data:text/plain,«Anna Berg, Lindenweg 7»
Account of «anna.berg@mail.example» | Shop
«müller@käse.example» – Konto
Bestellung für «a.b-c_d+e@sub.mail.example.de»
Mon compte («jean.petit@courriel.example»)
Votre commande, «jean.petit@courriel.example», est prête
«用户@例子.公司» 的账户
Заказ для «ivan@почта.example»
Write to <«help.me@mail.example»> now
Profil: «eva%40mail.example»
«O'Neil@mail.example» is signed in
user:«anna@mail.example»;page 2
Call «+1 415 555 0134» today
Call «+1-415-555-0134» for Anna
Contact «(415) 555-0134» | Shop
Contact «415-555-0134»
Contact «415.555.0134»
Ring «+44 20 7946 0958»
Ring «07700 900123»
Ring «07700 900 123» before noon
Rufen Sie «+49 (0)170 1234567» an
Rufnummer «0170 1234567»
Rufnummer «0151/23456789»
Tel: «030 1234567»
Telefon: «089/123456»
Appelez le «06 12 34 56 78»
Appelez le «06.12.34.56.78»
Appelez «+33 6 12 34 56 78»
Tél. : «01 23 45 67 89»
Chiama «+39 347 1234567»
Telefono: «347 1234567»
Llame al «+34 612 345 678»
Teléfono: «612 345 678»
Bel «+31 6 12345678»
Telefoon: «020 123 4567»
Ring «+46 70 123 45 67»
Ring «+47 912 34 567»
Ring «+45 12 34 56 78»
Soita «+358 40 1234567»
Puh. «040 1234567»
Zadzwoń «+48 512 345 678»
Tel. «512 345 678»
Zavolejte «+420 601 234 567»
Ligue «+55 11 91234-5678»
Ligue «(11) 91234-5678»
WhatsApp: «11 91234-5678»
Call «+91 98765 43210»
Call: «98765 43210»
Ara «+90 532 123 45 67»
致电 «+86 138 0013 8000»
手机 «13800138000»
手机：«13800138000»
電話 «090-1234-5678»
お電話は «080-1234-5678» まで
전화 «010-1234-5678»
Позвоните «+7 912 345-67-89»
Тел.: «8 912 345 67 89»
Phone «0412 345 678»
Bel «0031 6 12345678»
Card «4111 1123 4567 8917» added
Card «4111-1123-4567-8917»
Karte «4111112345678917» hinzugefügt
Carte «5500 1234 5678 9019» 12/27
Amex «3782 822463 10005»
Discover «6011000990139424»
Pay to «DE89 3704 0044 0532 0130 00»
Pay to «DE89370400440532013000»
Virement «FR14 2004 1010 0505 0001 3M02 606»
Account «GB29 NWBK 6016 1331 9268 19» is set
Rekening «NL91ABNA0417164300»
Cuenta «ES91 2100 0418 4502 0005 1332»
Conto «IT60X0542811101000000123456»
Konto «PL61 1090 1014 0000 0712 1981 2874»
Konto «CH93 0076 2011 6238 5295 7»
Rekening «BE68 5390 0754 7034»
Konto «AT61 1904 3002 3457 3201»
Konto «SE45 5000 0000 0583 9825 7466»
Hesap «TR33 0006 1005 1978 6457 8413 26»
Claim for «078-05-1120»
SSN «078051120»
Social Security number: «078 05 1120»
National insurance «QQ123456C» on file
Number «AB 12 34 56 C» of Jane
Number «AB123456C»
Steuer-ID «47038926142»
Steuernummer von «47 038 926 142»
Personalausweis «L01X00T471»
Ausweis-Nr. «T220001293»
Reisepass: «C01X00T47»
Sécu «1 85 05 78 006 084 91»
Sécu «291097512345684»
Codice «RSSMRA85T10A562S»
DNI «45871236J» de Lucia
NIE «X2345678T»
Titular «Y-7654321-G»
BSN «123456782»
Burgerservicenummer: «123456782»
Rijksregister «85.07.30-033.28»
Rijksregister «02021408763»
Personnummer «910315-2386»
Kund «19910315-2386»
Kund «199103152386»
Fødselsnummer «15039123417»
Fødselsnummer «010285 41127»
CPR «150391-1236»
Henkilö «150391-123J»
Henkilö «010203A045F»
PESEL «02251781237»
CPF «384.159.267-82»
CPF «70126493804»
CNPJ «45.723.918/0001-05»
Aadhaar «3847 5621 0932»
Aadhaar «593028471652»
PAN «ABCPE1234F»
居民 «110105199003072338»
居民 «31010419790615124X»
T.C. «34821567084»
Kimlik «21948756316» kaydı
ID «9103155123089» of Thandi
ID «910315 5123 08 9»
주민 «910315-1234567»
Passport no. «123456789»
bearer «9f86d081884c7d659a2feaa0»
Session «8d7f6e5c4b3a29181706f5e4»
`
  .trim()
  .split('\n')
