// @vitest-environment happy-dom
// The view of the page: what it is taken for and why, what was measured and seen, and who is looking.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPageView } from '../../../src/overlay/page-view.ts'
import { heardEvent } from '../../support/heard.ts'
import { setView, type ViewStage } from '../../support/view-stage.ts'

const SHOP = `<main><h1>Blue Kettle</h1><p class="price">€ 49,00</p><button type="submit">Add to cart</button></main>`
const OFFER = { price: 59, priceCurrency: 'EUR' }
const HEAD = `<title>Blue Kettle – Hearth</title><script type="application/ld+json">${JSON.stringify({
  '@type': 'Product',
  name: 'Blue Kettle',
  offers: OFFER,
})}</script>`
let stage: ViewStage
const until = async (text: string): Promise<void> => {
  await expect.poll(() => stage.text()).toContain(text)
}
const show = (body: string, head = '') => {
  document.head.innerHTML = head
  document.body.innerHTML = body
}

beforeEach(() => {
  history.replaceState(null, '', '/goods/blue')
  show(SHOP, HEAD)
  stage = setView(createPageView)
})
afterEach(() => stage.view.stop?.())

describe('the page', () => {
  it('is told with its kind, the evidence for each kind, and the sources of its product', async () => {
    stage.view.draw()
    await until('Fields of the product')
    const text = stage.text()
    expect(text).toMatch(/product, by [\d.]+; at least 2 is needed/)
    expect(text).toMatch('price-and-buy +2')
    expect(text).toMatch('shown-price says 49: taken')
    expect(text).toMatch('json-ld says 59: rejected, as another price is shown')
  })

  it('is read when the view is shown, when its address has changed, and when asked; not with each event', async () => {
    stage.view.draw()
    await until('Blue Kettle')
    show('<main><h1>Red Toaster</h1><p class="price">€ 9,00</p><button type="submit">Add to cart</button></main>')
    stage.hear('event', heardEvent('1'))
    stage.view.draw()
    await stage.settle()
    expect(stage.text()).not.toContain('Red Toaster')
    stage.press('Read again')
    await until('Red Toaster')
    expect(stage.said.at(-1)).toMatch('Read at')
    history.replaceState(null, '', '/goods/green')
    show('<main><h1>Green Mug</h1><p class="price">€ 5,00</p><button type="submit">Add to cart</button></main>')
    stage.hear('event', heardEvent('2'))
    stage.view.draw()
    await until('Green Mug')
  })

  it('is shown as text, whatever it is called', async () => {
    show(`<main><h1>&lt;img src=x onerror=alert(1)&gt; ${'Kettle '.repeat(500)}</h1></main>`)
    stage.view.draw()
    await until('<img src=x')
    expect(stage.view.element.querySelector('img')).toBeNull()
    expect(stage.text().length).toBeLessThan(6_000)
  })
})

describe('what was heard', () => {
  it('tells web vitals and what came into view', async () => {
    stage.hear(
      'event',
      heardEvent('1', { name: 'web_vital', properties: { metric: 'LCP', value: 1200, rating: 'good' } }),
    )
    stage.hear('event', heardEvent('2', { name: 'view_value', properties: { value_id: 'free-shipping' } }))
    stage.view.draw()
    const rows = [...stage.view.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    )
    expect(rows).toContainEqual(['LCP', '1200', 'good'])
    expect(rows).toContainEqual(['free-shipping', 'view_value', expect.any(String)])
  })

  it('tells who is looking: consent and who said it, actor, source, experiments', async () => {
    const event = heardEvent('1')
    const source = { kind: 'ads', name: 'google', campaign: { name: 'summer' } }
    const context = { ...event.context, actor: 'driven', source, experiments: { hero: 'b' } }
    stage.inspection.consent = 'anonymous'
    stage.inspection.saidBy = 'page'
    stage.inspection.gpc = true
    stage.hear('event', { ...event, context })
    stage.view.draw()
    await until('anonymous')
    const terms = Object.fromEntries(
      [...stage.view.element.querySelectorAll('dt')].map((term) => [
        term.textContent,
        term.nextElementSibling?.textContent,
      ]),
    )
    expect(terms).toMatchObject({
      'Said by': expect.stringContaining('consent manager'),
      'Global Privacy Control': 'on',
      Actor: 'driven',
      'Source of the visit': 'ads google, name: summer',
      Experiments: 'hero: b',
    })
  })
})

it('names its tables, heads and buttons for those who cannot see them', async () => {
  stage.view.draw()
  await until('Fields of the product')
  for (const table of stage.view.element.querySelectorAll('table')) {
    expect(table.querySelector('caption')?.textContent).toBeTruthy()
    for (const head of table.querySelectorAll('th')) expect(head.getAttribute('scope')).toMatch(/^(col|row)$/)
  }
  expect(stage.view.element.querySelectorAll('h3').length).toBeGreaterThan(3)
  expect(stage.view.element.querySelector('[style]:not(.bar)')).toBeNull()
})
