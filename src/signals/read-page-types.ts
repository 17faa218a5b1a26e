// Reads the page types that platforms and tag managers keep in globals, as strings only.

const PATHS = [
  'meta.page.pageType',
  'ShopifyAnalytics.meta.page.pageType',
  '__st.p',
  'prestashop.page.page_name',
  'digitalData.page.category.pageType',
  'digitalData.page.category.primaryCategory',
  'digitalData.page.pageInfo.pageType',
  'digitalData.page.pageInfo.pageName',
  'digitalData.page.type',
  'utag_data.page_type',
  'utag_data.pageType',
  'utag_data.page_name',
  'tc_vars.env_template',
  'tc_vars.page_type',
  'tc_json_vars.env_template',
  'google_tag_params.ecomm_pagetype',
  'activeRoute',
  'controllerName',
  'pageType',
  'page_type',
  'PageType',
]
const KEY = /^(ecomm_|dynx_)?page_?(type|template|category)$/i
const NESTED = /^(google_tag_params|page|pageInfo|ecommerce|data|attributes)$/
const MAX_ENTRIES = 60

const child = (value: unknown, key: string): unknown => {
  try {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  } catch {
    return undefined
  }
}

export const readPageTypes = (view: unknown): string[] => {
  const types = new Set<string>()
  const add = (value: unknown): void => {
    if (typeof value === 'string' && value && types.size < 20) types.add(value.slice(0, 80))
  }
  const keys = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || value instanceof Node) return
    for (const key of Object.keys(value).slice(0, 60)) {
      if (KEY.test(key)) add(child(value, key))
      else if (depth < 2 && NESTED.test(key)) keys(child(value, key), depth + 1)
    }
  }
  for (const path of PATHS) add(path.split('.').reduce(child, view))
  const layer = child(view, 'dataLayer')
  if (Array.isArray(layer)) for (const entry of layer.slice(0, MAX_ENTRIES)) keys(entry, 0)
  return [...types]
}
