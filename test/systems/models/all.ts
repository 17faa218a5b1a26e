// Every behavioural model there is.
import type { Model } from '../model.ts'
import { bitrixModel, prestaModel, shopwareModel } from './europe.ts'
import { lumaModel } from './magento.ts'
import { bigcommerceModel, koreanModel, landingModel } from './others.ts'
import { dawnModel } from './shopify.ts'
import { quickView, redirecting } from './shops.ts'
import { badges, nextModel, optimistic } from './spa.ts'
import { wooAjax, wooClassic } from './woocommerce.ts'

export const models: readonly Model[] = [
  wooClassic,
  wooAjax,
  dawnModel,
  lumaModel,
  prestaModel,
  shopwareModel,
  bitrixModel,
  bigcommerceModel,
  koreanModel,
  landingModel,
  redirecting,
  quickView,
  nextModel,
  optimistic,
  badges,
]
