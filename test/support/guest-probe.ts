// What a page can look at to find out that a guest is there: its browser's own objects, its document, and what befalls it.

/** Runs before every script of the page. Afterwards `guest.changes()`, `guest.state()` and `guest.log` tell. */
export const PROBE = `{
  const described = (object) => {
    const all = {}
    for (const key of Reflect.ownKeys(object)) {
      const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key)
      const text = (part) => typeof part === 'function' ? [part.name, part.length, Function.prototype.toString.call(part)] : part
      all[String(key)] = { parts: [value, get, set], texts: JSON.stringify([text(get), text(set), typeof value === 'function' ? text(value) : '', flags]) }
    }
    return all
  }
  /** Each class of the browser with its prototype, and what stands alone. */
  const owners = () => {
    const all = { window, history, navigator, document, location, console, performance, JSON, Math, Reflect, Intl, crypto,
      ...(window.dataLayer && { dataLayer: window.dataLayer }), ...(window.navigation && { navigation: window.navigation }) }
    for (const key of Object.getOwnPropertyNames(window)) {
      const { value } = Object.getOwnPropertyDescriptor(window, key)
      if (typeof value !== 'function') continue
      all[key] = value
      if (value.prototype) all[key + '.prototype'] = value.prototype
    }
    return all
  }
  const differ = (a, b) => !a || !b || a.texts !== b.texts || a.parts.some((part, at) => !Object.is(part, b.parts[at]))
  // What the page's own doings change, and a list that WebKit makes when it is first asked for.
  const MOVING = /^(dataLayer\\.(\\d+|length)|window\\.(event|kairos|guest)|PerformanceObserver\\.supportedEntryTypes)$/
  // The driver of the browser adds functions of its own.
  const DRIVER = /ariaQuery|puppeteer|cdc_|automation/i
  const log = { mutations: [], called: [], prevented: [], said: [] }
  const first = new Map(Object.entries(owners()).map(([name, owner]) => [name, [owner, described(owner)]]))
  window.guest = {
    log,
    /** Properties of the browser's objects that are not what they were. */
    changes() {
      const found = []
      for (const [name, [owner, before]] of first) {
        const after = described(owner)
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
          if (differ(before[key], after[key])) found.push(name + '.' + key)
        }
      }
      return found.filter((path) => !MOVING.test(path) && !DRIVER.test(path))
    },
    globals: () => Object.keys(described(window)).filter((key) => !(key in first.get('window')[1]) && !DRIVER.test(key)),
    state: () => JSON.stringify({
      title: document.title, cookie: document.cookie, history: history.length, scroll: [scrollX, scrollY], name: window.name,
      focus: document.activeElement?.id, selection: String(getSelection()), state: history.state,
      marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
      frames: frames.length, sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets?.length,
    }),
    watch: () => new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) log.mutations.push([type, target.nodeName, attributeName])
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true }),
    /** From now on, who stops an event is written down. */
    spy() {
      for (const name of ['preventDefault', 'stopPropagation', 'stopImmediatePropagation']) {
        const own = Event.prototype[name]
        Event.prototype[name] = function () {
          log.called.push([name, this.type, /kairos/.test(new Error().stack)])
          return own.call(this)
        }
      }
    },
  }
}`

/** Writes down each event that the page hears, in the order in which its listeners are called. */
export const LISTENERS = `
  for (const type of ['pointerdown', 'mousedown', 'click', 'submit', 'keydown', 'input', 'change', 'focusin', 'popstate', 'hashchange', 'wheel']) {
    for (const [name, target] of [['window', window], ['document', document], ['main', document.querySelector('main')]]) {
      for (const capture of [true, false]) {
        target.addEventListener(type, (event) => guest.log.prevented.push([type, name, capture, event.defaultPrevented, event.eventPhase]), { capture })
      }
    }
  }`
