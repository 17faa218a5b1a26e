// What a shop's own scripts did to a page, acted out in it: elements found as recorded, states drawn, requests made.
import type { RecordedMutation } from './recording.ts'

export interface Wanted {
  target: string
  btn?: string | undefined
  text?: string | undefined
  href?: string | undefined
}

export interface Acts {
  /** Where to click on a recorded element; it is scrolled to. */
  point(wanted: Wanted): { x: number; y: number; follows: string | null }
  /** Whether a trusted click on it has come since the last one was made. */
  wasClicked(wanted: Wanted): boolean
  /** Whether the last click came to what was pointed at. */
  hasLanded(): boolean
  /** Brings the keyboard to a recorded field. */
  focus(wanted: Wanted): { tag: string; name: string; type: string; options: [value: string, text: string][] }
  /** A click by the shop's own script. */
  press(wanted: Wanted): void
  choose(wanted: Wanted, value: string): void
  /** Lets a link be followed, as where no script of the shop holds it. */
  allow(isAllowed: boolean): void
  /** Makes the page what a rendered page is, by as few mutations as a rendering library would. */
  draw(html: string): void
  /** Changes the address, and draws the new route in the same task. */
  go(method: 'pushState' | 'replaceState' | 'popstate', url: string, html: string | null): void
  mutate(mutation: RecordedMutation): void
  /** Draws only the element that came up, before the rest. */
  notify(html: string, el: string, txt: string): void
  request(url: string, method: string, post: string | undefined, isXhr: boolean): void
}

/** Runs in each page before it begins. */
export function installActs(): void {
  const CLASSES = 6
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '').toLowerCase()
  /** Icons carry words that nobody sees. */
  const textOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element
    for (const icon of copy.querySelectorAll('svg, script, style')) icon.remove()
    return plain(copy.textContent)
  }

  /** As the recorder named it: tag, id, six classes, then attributes. */
  const isLike = (element: Element, recorded: string, withId = true): boolean => {
    const { length } = recorded
    const tag = element.localName
    if (!recorded.startsWith(tag)) return false
    const id = element.id ? `#${element.id}` : ''
    const classes = [...element.classList].slice(0, CLASSES).map((name) => `.${name}`)
    const name = tag + (withId ? id : '') + classes.join('')
    const bare = withId ? recorded : recorded.replace(/#[^.[]+/, '')
    if (!bare.startsWith(name) || (bare.length > name.length && bare[name.length] !== '[')) return false
    const attributes = [
      'name',
      'data-testid',
      ...(/radio|checkbox/.test(element.getAttribute('type') ?? '') ? ['value'] : []),
    ]
    return (
      length > 0 &&
      attributes.every((one) => {
        const value = element.getAttribute(one)
        return !value || recorded.includes(`[${one}=${value}]`)
      })
    )
  }
  const alike = (recorded: string): Element[] => {
    const elements = [...document.body.querySelectorAll(/^[\w-]+/.exec(recorded)?.[0] ?? '*')]
    const exact = elements.filter((element) => isLike(element, recorded))
    return exact.length ? exact : elements.filter((element) => isLike(element, recorded, false))
  }
  const isShown = (element: Element): boolean => element.getClientRects().length > 0
  const find = ({ target, btn, text, href }: Wanted): Element => {
    const named = btn && btn !== 'null' ? btn : target
    let found = alike(named)
    if (text) found = found.filter((element) => textOf(element) === plain(text))
    if (href) {
      const { pathname, search, hash } = new URL(href)
      found = found.filter((one) => (one as HTMLAnchorElement).href?.endsWith(hash || pathname + search))
    }
    const element = found.find(isShown) ?? found[0]
    if (!element) throw new Error(`The page ${location.href} has no ${named} ${text ?? ''}`)
    if (named === target) return element
    return [...element.querySelectorAll('*')].find((inner) => isLike(inner, target)) ?? element
  }

  let isAllowed = false
  let clicked: Element[] = []
  let aim: Element | undefined
  addEventListener('click', (event) => event.isTrusted && clicked.push(event.target as Element), true)
  document.addEventListener('click', (event) => {
    if (!isAllowed && (event.target as Element).closest('a')) event.preventDefault()
  })
  document.addEventListener('submit', (event) => event.preventDefault())

  const keyOf = (node: Node): string => {
    if (!(node instanceof Element)) return node.nodeName
    const marks = ['id', 'data-testid', 'name', 'href', 'src', 'content'].map((one) => node.getAttribute(one) ?? '')
    return [node.localName, ...marks].join('|')
  }
  const morph = (from: Element, to: Element): void => {
    for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value)
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name)
    const old = [...from.childNodes]
    const wanted = [...to.childNodes]
    const oldKeys = old.map(keyOf)
    const keys = wanted.map(keyOf)
    // The longest common run of children stays.
    const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(wanted.length + 1))
    const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
    for (let i = old.length - 1; i >= 0; i -= 1)
      for (let j = wanted.length - 1; j >= 0; j -= 1)
        (lengths[i] as Uint16Array)[j] =
          oldKeys[i] === keys[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    let i = 0
    let j = 0
    while (i < old.length || j < wanted.length) {
      const [before, after] = [old[i], wanted[j]]
      if (before && after && oldKeys[i] === keys[j]) {
        if (before instanceof Element && after instanceof Element) morph(before, after)
        else if (before.nodeValue !== after.nodeValue) before.nodeValue = after.nodeValue
        i += 1
        j += 1
      } else if (before && (!after || at(i + 1, j) >= at(i, j + 1))) {
        before.remove()
        i += 1
      } else if (after) {
        from.insertBefore(document.importNode(after, true), before ?? null)
        j += 1
      }
    }
  }
  const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
  /** The same place in the shown page. */
  const counterpart = (element: Element): Element | null => {
    if (element.localName === 'body') return document.body
    const own = element.id && document.getElementById(element.id)
    if (own) return own
    const parent = element.parentElement && counterpart(element.parentElement)
    const same = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === element.localName)
    return (
      [...(parent?.children ?? [])].filter((one) => one.localName === element.localName)[same.indexOf(element)] ?? null
    )
  }

  const acts: Acts = {
    point(wanted) {
      const found = find(wanted)
      const around = found.closest('a, button, label') ?? found
      let cover = ''
      for (const element of [found, around, ...around.querySelectorAll('*')]) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { left, top, width, height } = element.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        const hit = width && height ? document.elementFromPoint(x, y) : null
        if (hit && around.contains(hit)) {
          clicked = []
          aim = around
          return { x, y, follows: around.closest('a')?.href ?? null }
        }
        cover ||= hit?.outerHTML.slice(0, 120) ?? ''
      }
      throw new Error(`${wanted.target} cannot be reached: ${cover}`)
    },
    wasClicked: (wanted) => clicked.some((element) => isLike(element, wanted.target)),
    hasLanded: () => clicked.some((element) => aim?.contains(element)),
    focus(wanted) {
      const field = find(wanted) as HTMLInputElement | HTMLSelectElement
      field.scrollIntoView({ block: 'center', behavior: 'instant' })
      field.focus()
      if (field instanceof HTMLInputElement) field.select()
      const options = field instanceof HTMLSelectElement ? [...field.options] : []
      return {
        tag: field.localName,
        name: field.name,
        type: field.type,
        options: options.map(({ value, text }) => [value, text]),
      }
    },
    press: (wanted) => (find(wanted) as HTMLElement).click(),
    choose(wanted, value) {
      const field = find(wanted) as HTMLSelectElement
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
    allow: (now) => {
      isAllowed = now
    },
    draw(html) {
      const target = parse(html)
      if (target.title && document.title !== target.title) document.title = target.title
      const facts = 'meta, link[rel=canonical], script[type*=json]'
      const told = (of: Document): string[] => [...of.head.querySelectorAll(facts)].map((one) => one.outerHTML)
      if (told(document).join() !== told(target).join()) {
        for (const one of document.head.querySelectorAll(facts)) one.remove()
        for (const one of target.head.querySelectorAll(facts)) document.head.append(document.importNode(one, true))
      }
      morph(document.body, target.body)
    },
    go(method, url, html) {
      if (method === 'popstate') history.back()
      else history[method](null, '', url)
      if (html !== null) acts.draw(html)
    },
    mutate({ type, attr, attrVal, el, txt }) {
      const bare = el.replace(/\[.*$/, '')
      const id = /#([^.[]+)/.exec(bare)?.[1]
      const element = (id && document.getElementById(id)) || alike(el)[0]
      if (!element) return
      if (type === 'attributes' && attr)
        if (typeof attrVal !== 'string') element.removeAttribute(attr)
        // Longer ones were cut off by the recorder.
        else if (attrVal.length < 80) element.setAttribute(attr, attrVal)
      const isSmall = txt.length < 60 && element.querySelectorAll('*').length < 4
      if (type === 'childList' && isSmall && plain(element.textContent) !== plain(txt)) element.textContent = txt
    },
    notify(html, el, txt) {
      const target = parse(html)
      const isIt = (one: Element): boolean =>
        isLike(one, el) && plain(one.textContent).slice(0, 60) === plain(txt).slice(0, 60)
      const came = [...target.body.querySelectorAll('*')].find(isIt)
      const parent = came?.parentElement && counterpart(came.parentElement)
      if (!came || !parent) return
      const there = counterpart(came)
      if (there && keyOf(there) === keyOf(came) && there.className === came.className) morph(there, came)
      else {
        const index = [...(came.parentElement?.children ?? [])].indexOf(came)
        parent.insertBefore(document.importNode(came, true), parent.children[index] ?? null)
      }
    },
    request(url, method, post, isXhr) {
      const body = method === 'GET' ? null : (post ?? '')
      if (!isXhr) {
        fetch(url, { method, body }).then(
          (answer) => answer.text(),
          () => {},
        )
        return
      }
      const asked = new XMLHttpRequest()
      asked.open(method, url)
      if (body !== null) asked.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
      asked.send(body)
    },
  }
  // A symbol: no name of a shop's is taken.
  Object.defineProperty(globalThis, Symbol.for('acts'), { value: acts, configurable: true })
}
