// Every invented shop there is.
import type { System } from './fixture.ts'
import { nuvemshop, vtex } from './pages/americas.ts'
import { cafe24, ecCube, shopline } from './pages/asia.ts'
import { bigcommerce } from './pages/bigcommerce.ts'
import { idosell, merchantpro, shoptet, unas } from './pages/central-europe.ts'
import { gambio, jtl, oxid } from './pages/german.ts'
import { cssModules, saleor, tailwind } from './pages/headless.ts'
import { landing } from './pages/landing.ts'
import { magentoHyva } from './pages/magento-hyva.ts'
import { magentoLuma } from './pages/magento-luma.ts'
import { abicart, dandomain, mycashflow, nettbutikk } from './pages/nordic.ts'
import { nop, opencart } from './pages/open-source.ts'
import { prestashop8 } from './pages/prestashop-8.ts'
import { prestashop16 } from './pages/prestashop-16.ts'
import { sfra } from './pages/sfra.ts'
import { shopifyDawn } from './pages/shopify-dawn.ts'
import { shopifyHorizon } from './pages/shopify-horizon.ts'
import { shopware5 } from './pages/shopware-5.ts'
import { shopware6 } from './pages/shopware-6.ts'
import { ecwid, snipcart, squarespace, wix } from './pages/site-builders.ts'
import { bitrix, horoshop, insales } from './pages/slavic.ts'
import { greek, konimbo, salla, tsoft } from './pages/south.ts'
import { haravan, indian, indonesian, thai } from './pages/southeast-asia.ts'
import { lightspeed, spree, sylius } from './pages/sylius-spree.ts'
import { wooBlocks } from './pages/woo-blocks.ts'
import { wooStorefront } from './pages/woo-storefront.ts'

export const systems: readonly System[] = [
  vtex,
  nuvemshop,
  cafe24,
  ecCube,
  shopline,
  bigcommerce,
  shoptet,
  unas,
  merchantpro,
  idosell,
  oxid,
  jtl,
  gambio,
  tailwind,
  cssModules,
  saleor,
  landing,
  magentoHyva,
  magentoLuma,
  mycashflow,
  abicart,
  dandomain,
  nettbutikk,
  opencart,
  nop,
  prestashop16,
  prestashop8,
  sfra,
  shopifyDawn,
  shopifyHorizon,
  shopware5,
  shopware6,
  squarespace,
  wix,
  ecwid,
  snipcart,
  bitrix,
  insales,
  horoshop,
  tsoft,
  salla,
  konimbo,
  greek,
  haravan,
  thai,
  indonesian,
  indian,
  sylius,
  spree,
  lightspeed,
  wooBlocks,
  wooStorefront,
]
