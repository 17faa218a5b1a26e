// Tabs as WAI-ARIA has them: arrows, Home and End go from one to the next, and only one is in the order of Tab.
import type { MakeElement } from './element.ts'

export interface Tab {
  readonly title: string
  readonly content: HTMLElement
}

export interface Tabs {
  readonly list: HTMLElement
  readonly panels: readonly HTMLElement[]
  show(at: number): void
  /** A number beside the title; 0 shows none. */
  badge(at: number, count: number): void
}

export function createTabs(element: MakeElement, tabs: readonly Tab[], shown: (at: number) => void): Tabs {
  const badges = tabs.map(() => element('span', { class: 'badge' }))
  const buttons = tabs.map(({ title }, at) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${at}`, 'aria-controls': `view-${at}`, onclick: () => show(at) },
      title,
      ' ',
      badges[at],
    ),
  )
  const panels = tabs.map(({ content }, at) =>
    element(
      'div',
      { class: 'view', role: 'tabpanel', id: `view-${at}`, 'aria-labelledby': `tab-${at}`, tabindex: 0 },
      content,
    ),
  )
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views' }, ...buttons)

  const show = (at: number): void => {
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', String(other === at))
      button.tabIndex = other === at ? 0 : -1
    })
    panels.forEach((panel, other) => {
      panel.hidden = other !== at
    })
    shown(at)
  }
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button.getAttribute('aria-selected') === 'true')
    const last = buttons.length - 1
    const next = { ArrowRight: at < last ? at + 1 : 0, ArrowLeft: at ? at - 1 : last, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    show(next)
    buttons[next]?.focus()
  })
  return {
    list,
    panels,
    show,
    badge(at, count) {
      const badge = badges[at]
      const text = count ? String(Math.min(count, 999)) : ''
      if (badge && badge.textContent !== text) badge.textContent = text
    },
  }
}
