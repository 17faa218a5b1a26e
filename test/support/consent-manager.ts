// A consent manager as the IAB's framework describes it: it calls back now, and when the shopper has answered.

/** For a page's head; `shopperSays(true)` is the shopper's answer. */
export const MANAGER = `<script>{
  const asked = []
  const tell = (call, eventStatus, allowed) => call({ eventStatus, gdprApplies: true, listenerId: 7, purpose: { consents: { 1: allowed, 8: allowed } } }, true)
  window.__tcfapi = (command, version, call, id) => {
    if (command === 'addEventListener') { asked.push(call); tell(call, 'cmpuishown', false) }
    else window.removed = id
  }
  window.shopperSays = (allowed) => asked.forEach((call) => tell(call, 'useractioncomplete', allowed))
}</script>`
