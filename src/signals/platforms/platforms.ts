// The shop systems that are known.
import { bigcommerce } from './bigcommerce.ts'
import { magento } from './magento.ts'
import { nuvemshop } from './nuvemshop.ts'
import type { Platform } from './platform.ts'
import { prestashop } from './prestashop.ts'
import { shopify } from './shopify.ts'
import { shoptet } from './shoptet.ts'
import { shopware } from './shopware.ts'
import { squarespace } from './squarespace.ts'
import { vtex } from './vtex.ts'
import { woocommerce } from './woocommerce.ts'

export const PLATFORMS: readonly Platform[] = [
  shopify,
  woocommerce,
  magento,
  prestashop,
  shopware,
  bigcommerce,
  squarespace,
  vtex,
  nuvemshop,
  shoptet,
]
