// Addresses and texts as shops and campaigns write them, whose numbers, names and signs only look like somebody's.

export const HARMLESS_ROWS: readonly string[] = `
https://shop.example/
https://shop.example/p/sofa-4006381333931.html
https://shop.example/p/4006381333931
https://shop.example/p/5012345678900?variant=2
https://shop.example/dp/B08N5WRWNW
https://shop.example/gp/product/B0CHX1W1XY
https://shop.example/itm/256123456789
https://shop.example/item/1005006123456789.html
https://shop.example/products/blue-sofa?variant=43729384729384
https://shop.example/collections/sale?filter.v.price.gte=10&filter.v.price.lte=250
https://shop.example/collections/sale?filter.v.option.color=red&sort_by=price-ascending
https://shop.example/collections/sale?filter.p.m.custom.material=oak&page=3
https://shop.example/?product_cat=shirts&orderby=price-desc&paged=2
https://shop.example/shop/?min_price=20&max_price=80&filter_color=blue&query_type_color=or
https://shop.example/?add-to-cart=4711&quantity=2
https://shop.example/p/1?attribute_pa_size=xl&attribute_pa_color=dark-blue
https://shop.example/index.php?route=product/product&path=20_27&product_id=41
https://shop.example/index.php?controller=product&id_product=17&id_product_attribute=88
https://shop.example/index.php?controller=category&id_category=5&order=product.price.asc
https://shop.example/catalogsearch/result/?q=red+dress&product_list_order=price&product_list_dir=asc
https://shop.example/catalogsearch/result/index/?cat=12&p=2&product_list_limit=24
https://shop.example/s?k=usb+c+cable&page=2&ref=sr_pg_2
https://shop.example/search?q=iphone+15+pro+256+gb
https://shop.example/search?q=4006381333931
https://shop.example/search?q=WH-1000XM5
https://shop.example/search?q=RTX+4090
https://shop.example/search?q=120+x+200+cm
https://shop.example/search?q=%E9%9D%B4
https://shop.example/search?q=%D0%B4%D0%B8%D0%B2%D0%B0%D0%BD
https://shop.example/suche?suchbegriff=b%C3%BCgeleisen&seite=2
https://shop.example/recherche?recherche=canap%C3%A9+d%27angle
https://shop.example/search?query=zapatillas+n%C2%BA+42
https://shop.example/search?keywords=tv+55&sort=-price&limit=48
https://shop.example/search?term=100%25+cotton
https://shop.example/search?searchTerm=lamp&pageSize=24&pageNumber=3
https://shop.example/list?category=shoes&size=42&color=black&brand=acme
https://shop.example/list?categoryId=1042&offset=48&limit=24&view=grid
https://shop.example/list?cgid=mens&prefn1=size&prefv1=XL&srule=price&start=24&sz=24
https://shop.example/p/x?dwvar_12345_color=BLK&dwvar_12345_size=L
https://shop.example/p/x?sku=AB-12345-XL
https://shop.example/p/x?ean=4006381333931
https://shop.example/p/x?gtin=00012345600012
https://shop.example/p/x?isbn=9783161484100
https://shop.example/p/x?mpn=0986494096
https://shop.example/p/x?model=SM-G991B
https://shop.example/p/x?color=%23ff0000
https://shop.example/p/x?size=9.5&width=wide
https://shop.example/cart?coupon=SUMMER20
https://shop.example/cart?promo_code=WELCOME-10
https://shop.example/cart?gutschein=HERBST
https://shop.example/checkout?step=2
https://shop.example/checkout/order-received/4711
https://shop.example/checkout/onepage/success/
https://shop.example/checkout/thank-you?order_id=100023456
https://shop.example/orders/1001
https://shop.example/thanks?order=2026-0000123
https://shop.example/thanks?order_id=411111111111111
https://shop.example/thanks?transaction_id=T-90210
https://shop.example/thanks?order_number=028-1234567-1234567
https://shop.example/help/reset-your-router
https://shop.example/help/how-to-reset-a-robot-500-or-a-robot-700
https://shop.example/blog/2026/11/22/ten-gifts-under-50
https://shop.example/sale-2026-11-27
https://shop.example/c/women/shoes/size-38
https://shop.example/de-de/c/schuhe?lang=de&currency=EUR
https://shop.example/?lang=pt-BR&country=BR&store=2
https://shop.example/media/sofa@2x.jpg
https://shop.example/p/sofa;color=red
https://shop.example/c/color=red/size=42
https://shop.example/#/product/4711
https://shop.example/#/search?q=lamp&page=2
https://shop.example/#!/p/4711/red
https://shop.example/?kt=shipped
https://shop.example/?kt=arrived&utm_source=parcel
https://shop.example/?utm_source=google&utm_medium=cpc&utm_campaign=17233456789&utm_content=601234567890&utm_term=sofa
https://shop.example/?utm_source=google&utm_medium=cpc&utm_campaign=brand_de_exact&utm_id=17233456789
https://shop.example/?utm_source=facebook&utm_medium=paid_social&utm_campaign=120201234567890123&utm_content=Carousel+A
https://shop.example/?utm_source=newsletter&utm_medium=email&utm_campaign=2026-11-22_black-friday
https://shop.example/?utm_source=klaviyo&utm_medium=email&utm_campaign=Welcome+Series+(AbC123)
https://shop.example/?utm_source=tiktok&utm_medium=paid&utm_campaign=1781234567890123
https://shop.example/?utm_source=pinterest&utm_medium=social&utm_content=626744356789
https://shop.example/?utm_source=bing&utm_medium=cpc&utm_term=%7Bkeyword%7D
https://shop.example/?utm_source=chatgpt.com
https://shop.example/?utm_source=awin&utm_medium=affiliate&utm_campaign=45628
https://shop.example/?gad_campaignid=17233456789
https://shop.example/?hsa_acc=1234567890&hsa_cam=17233456789&hsa_grp=140123456789&hsa_ad=601234567890&hsa_src=g&hsa_kw=sofa
https://shop.example/?campaignid=17233456789&adgroupid=140123456789&keyword=sofa&matchtype=e&network=g&device=c
https://shop.example/?gclsrc=aw.ds&utm_medium=cpc
https://shop.example/?mtm_campaign=spring&mtm_kwd=sofa&mtm_source=news
https://shop.example/?pk_campaign=spring&pk_kwd=sofa
https://shop.example/?ref=homepage_hero_2
https://shop.example/?aff=4711&cid=ps_12345
https://shop.example/?cmpid=em_2026_47
https://shop.example/?icid=hero-1
https://www.google.com/search?q=blue+sofa
https://www.bing.com/search?q=sofa+3+seater
https://duckduckgo.com/?q=lamp
https://www.baidu.com/s?wd=%E6%B2%99%E5%8F%91
https://l.facebook.com/
https://t.co/AbCdEf1234
https://www.youtube.com/watch
android-app://com.google.android.gm/
/relative/path?page=2
//cdn.shop.example/i/4006381333931.jpg
https://shop.example/%zz?q=100%25
https://shop.example/p/3fa85f64-5717-4562-b3fc-2c963f66afa6
https://shop.example/p/507f1f77bcf86cd799439011
https://shop.example/p/sofa-10050012345
https://shop.example/p/LEGO-75192-1
https://shop.example/p/x_v2.1.0_final-3
https://shop.example/p/1?author=kafka
https://shop.example/p/1?product_name=Eames+Chair
Blue sofa | Shop
iPhone 15 Pro Max 256 GB
iPhone 6/7/8 – 2020 2022 2024
Samsung Galaxy S24 Ultra 12/512 GB
Samsung SM-G991BZADEUB
Sony WH-1000XM5
Sony FE 24-70 mm F2.8 GM II
Canon EOS R6 Mark II + RF 24-105 mm
LG OLED55C31LA 55" 4K UHD 3840x2160
Bosch GSR 18V-55 2x 2,0 Ah 06019H5202
Bosch 0 986 494 096
Bosch 0986494096
VW 04L 907 309 B
Brembo P 85 020
Mann W 712/95
NGK BKR6E-11 2756
SKF 6205-2RS1
LEGO 75192 Millennium Falcon
Ravensburger 12000 8 Puzzle 1000
Playmobil 71234 70 Teile
EAN 4006381333931
EAN: 5012345678900
EAN 0012345678905
UPC 036000291452
UPC 0 36000 29145 2
GTIN 04006381333931
GTIN-14 10012345678902
ISBN 978-3-16-148410-0
ISBN 9780306406157
ISBN 3-16-148410-X
ISSN 2049-3630
ASIN B08N5WRWNW
Art.-Nr. 1234567
Art. 602.638.50
Art.-Nr. 903.493.26
SKU: AB-12345-XL
MPN 910-005647
Order #1001
Order #2026-0000123
Order #10012345678
Order 028-1234567-1234567
Order 100023456
Bestellung Nr. 4711-2026
Rechnung RE-2026-00123
Commande n° 123456789
Pedido 000123456
Order 1-2345678-90
Invoice INV-20261122-0007
Tracking 1Z999AA10123456784
Tracking JD014600006281234567
19,90 €
€ 1.299,00
$1,299.00
1 299,00 Kč
₹1,29,900
¥129,800
R$ 1.299,90
CHF 1'299.00
1.234.567,89 TL
£19.99 – £129.99
3 for 2: 19.99 29.99 39.99
20 % off 100.00
2026-11-22
22.11.2026
22/11/2026
11/22/2026 10:00
2026-11-22T10:00:05.120Z
Mo-Fr 08:00-18:00
Black Friday 27.11.2026
1985-2026 anniversary edition
Spring/Summer 2026
120 x 200 x 90 cm
120x200
10 x 15 x 20 mm
EU 38 39 40 41 42 43
EU 36-38 40-42 44-46
S M L XL 2XL 3XL
UK 8 10 12 14 16 18
W32 L34
205/55 R16 91V
225/45 R17 94 W XL
75B 80B 85C
500 g / 1 kg / 2.5 kg
12 x 0,5 l
24 × 330 ml
2 x AA 1.5 V 2500 mAh
100-240 V 50/60 Hz
0,75 l 13,5 % vol
5 GHz 2.4 GHz 802.11 ax
192.168.1.1
v2.10.3
Pantone 18-1750
RAL 9016
#ff00aa
100% cotton @ home
Follow @shop
Sofa @ 50 % off
Passport cover for 2 passports
Passport holder 2026 edition
Phone case 12 13 14 15
Phone 128 GB
Telefon 2 Stück
Handy 5000 mAh
Token ring adapter
Session IPA 6 x 330 ml
Bearer bracket M8
Secret Santa 2026
Signature collection 2026
Nike Air Max 90 CN8490-002
adidas Samba B75806
New Balance 574 ML574EVG
Levi's 501 00501-0193
Seiko SNK809K2
Casio F-91W-1YEG
Rolex 126610LN-0001
Garmin 010-02540-01
Intel i9-14900K
AMD Ryzen 7 7800X3D 100-100000910WOF
HP 305A CE410A
Brother TN-2420
Epson 603XL C13T03A14010
Philips HD9252/90
Makita DHP484RTJ
Dyson V15 SV47 446986-01
Thule 598002
Shimano CS-M8100-12
Tesa 64014-00 19 mm
沙发 3 座 2026 新款
ソファ 3人掛け 幅180cm
диван 3 места 2026
كنبة 3 مقاعد 2026
ספה 3 מושבים
सोफा 3 सीटर
โซฟา 3 ที่นั่ง
소파 3인용 180cm
καναπές 3 θέσεων
canapé d'angle 5 places
sofá de 3 plazas 200 cm
Küchenmaschine 1200 W 5 l
`
  .trim()
  .split('\n')
