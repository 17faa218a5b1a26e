// Names of fields and link parameters that say whose their value is: a person's, or the shop's own.

// Names whose value is a person's or opens a door, whatever it looks like. `author`, `item_name`, `promo_code` are not meant.
export const PERSONAL: RegExp =
  /(?:^|_)(?:e?_?mail|(?:tele)?phone|tel|mobile|fax|pass(?:word|wd|code)?|pwd|\w*token|o?auth(?:orization)?|\w*sess(?:ion)?(?:_?id)?|sid|jwt|otp|secret|sig(?:nature)?|(?:e?_?mail_?)?addr(?:ess)?|street|post(?:al)?_?code|zip|plz|birth\w*|dob|iban|cvc|cvv|card|(?:first|last|full|user|sur|given|family|nick|customer|contact|vor|nach)_?name|user|login|(?:api|access|order|secret)_?key|(?:access|reset|login)_?code)(?:_?(?:\d|no|number|confirm))*$/
// Shops give these out; two orders must not become one by what they look like.
export const IDENTIFIER: RegExp = /(?:^|_)(?:ids?|order(?:_?(?:no|nr|number))?|sku|gtin\d*|ean|upc|isbn|mpn|coupon)$/

/** In lower case, its words joined by `_`. */
export const normal = (name: string): string =>
  /^[a-z]+(_[a-z]+)*$/.test(name)
    ? name
    : name
        .replace(/([a-z])(?=[A-Z])/g, '$1_')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '_')
        .replace(/^_|_$/g, '')

/** What advertisers number themselves. */
export const CAMPAIGN: RegExp = /^(?:utm|mtm|pk|hsa|gad|campaign|adgroup)/
export const isNumber = (text: string): boolean => /^\d+$/.test(text)
