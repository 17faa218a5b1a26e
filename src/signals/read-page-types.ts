// Reads the page types that platforms and tag managers keep in globals, as strings only.

const GLOBALS = 'meta __st prestashop digitalData utag_data tc_vars tc_json_vars google_tag_params dataLayer'.split(' ')
const PLAIN = 'activeRoute pageType page_type PageType'.split(' ')
const KEY = /^p$|page_?(type|name|template|category)$|^env_template$|^primaryCategory$/i
const NESTED = /^(page|pageInfo|category|google_tag_params|data|\d+)$/
const MAX_KEYS = 60
const MAX_DEPTH = 4

export const readPageTypes = (view: object): string[] => {
  const types = new Set<string>()
  const read = (holder: object, key: string): unknown => {
    try {
      return (holder as Record<string, unknown>)[key]
    } catch {
      return
    }
  }
  const add = (value: unknown): void => {
    if (typeof value === 'string' && value && types.size < 20) types.add(value.slice(0, 80))
  }
  const visit = (value: unknown, depth: number): void => {
    // A form or picture called `meta` is no page type.
    if (typeof value !== 'object' || value === null || value instanceof Node || depth > MAX_DEPTH) return
    for (const key of Object.keys(value).slice(0, MAX_KEYS)) {
      if (KEY.test(key)) add(read(value, key))
      if (NESTED.test(key)) visit(read(value, key), depth + 1)
    }
  }
  for (const name of GLOBALS) visit(read(view, name), 0)
  for (const name of PLAIN) add(read(view, name))
  return [...types]
}
