// Reads the page types that platforms and tag managers keep in globals and on the body, as strings only.
import { isData, own, reach } from './own-data.ts'
import { attr, first } from './read-dom.ts'

const GLOBALS =
  'meta __st prestashop digitalData utag_data tc_vars tc_json_vars google_tag_params dataLayer pageContext ShopifyAnalytics'.split(
    ' ',
  )
const PLAIN =
  'activeRoute pageType page_type PageType aktuelle_seite template Static.SQUARESPACE_CONTEXT.collection.typeName Static.SQUARESPACE_CONTEXT.item.recordTypeLabel __RUNTIME__.page'.split(
    ' ',
  )
const KEY = /^p$|page_?(type|name|template|category)$|^env_template$|^primaryCategory$|^aktuelle_seite$/i
const NESTED = /^(page|pageInfo|category|google_tag_params|data|meta|shoptet|\d+)$/
const ON_BODY = 'data-page data-page-type data-template data-controller data-route'.split(' ')
const MAX_KEYS = 60
const MAX_DEPTH = 4
/** A data layer may hold thousands of entries. */
const MAX_VISITS = 400

export const readPageTypes = (view: object): string[] => {
  const types = new Set<string>()
  let visits = 0
  const add = (value: unknown): void => {
    if (typeof value === 'string' && /^[^{[<]/.test(value) && types.size < 20)
      types.add(value.slice(0, 80).replace(/^store\./, ''))
  }
  const visit = (value: unknown, depth: number): void => {
    // A form or picture called `meta` is no page type.
    if (!isData(value) || value instanceof Node || depth > MAX_DEPTH || visits++ > MAX_VISITS) return
    for (const key of Object.keys(value).slice(0, MAX_KEYS)) {
      if (KEY.test(key)) add(own(value, key))
      if (NESTED.test(key)) visit(own(value, key), depth + 1)
    }
  }
  const guarded = (read: () => void): void => {
    try {
      read()
    } catch {
      // One that cannot be read tells nothing; the others stand.
    }
  }
  for (const name of GLOBALS) guarded(() => visit(own(view, name), 0))
  for (const path of PLAIN) guarded(() => add(reach(view, path)))
  // Shopware: `product` and `index`.
  guarded(() => own(view, 'controllerName') && add(`${own(view, 'controllerName')}/${own(view, 'actionName')}`))
  guarded(() => {
    const type = reach(view, 'pageContext.type')
    if (typeof reach(view, 'pageContext.ns') === 'string') add(type)
    const body = first((view as Window).document, 'body')
    for (const name of ON_BODY) add(attr(body, name))
  })
  return [...types]
}
