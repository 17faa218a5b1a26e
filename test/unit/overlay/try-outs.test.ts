// @vitest-environment happy-dom
// What can be tried out: test events, a pretended stage, pauses, and what is let go of.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTryOutsView } from '../../../src/overlay/try-outs.ts'
import { heardEvent } from '../../support/heard.ts'
import { setView, type ViewStage } from '../../support/view-stage.ts'

const root = document.documentElement
const marks = () => [root.getAttribute('data-kairos-stage'), root.getAttribute('data-kairos-moment')]
const mark = (stage: string) => root.setAttribute('data-kairos-stage', stage)
let stage: ViewStage
const field = <E extends HTMLElement>(label: string): E => {
  const found = [...stage.view.element.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  )
  return found?.querySelector('select,textarea') as unknown as E
}
const pretend = (stageName: string, moment = '') => {
  field<HTMLSelectElement>('Stage').value = stageName
  field<HTMLSelectElement>('Moment').value = moment
  stage.press('Pretend')
}

beforeEach(() => {
  stage = setView(createTryOutsView)
})
afterEach(() => {
  stage.view.stop?.()
  stage.view.element.remove()
  for (const name of ['stage', 'moment']) root.removeAttribute(`data-kairos-${name}`)
})

describe('a test event', () => {
  it('is told to the tracker as the shop would, one of its own by default', () => {
    stage.press('Send the test event')
    expect(stage.asked).toEqual([['track', 'custom:test_event', { test: true }]])
    expect(stage.said.at(-1)).toMatch('sent as any other')
  })

  it('has sample properties of its name, and an order a number of its own each time', () => {
    const names = field<HTMLSelectElement>('Event')
    names.value = 'purchase'
    names.dispatchEvent(new Event('change'))
    stage.press('Send the test event')
    const [, name, told] = stage.asked[0] ?? []
    expect([name, told]).toEqual([
      'purchase',
      expect.objectContaining({ currency: 'EUR', transaction_id: expect.stringMatching(/^TEST-\w+$/) }),
    ])
  })

  it('is not told where its properties are no object', () => {
    for (const text of ['{', '[]', '7', 'null']) {
      field<HTMLTextAreaElement>('Properties').value = text
      stage.press('Send the test event')
      expect(stage.said.at(-1)).toMatch('It failed')
    }
    expect(stage.asked).toEqual([])
  })
})

describe('what is pretended', () => {
  it('is seen on <html> and by whoever asks this tracker, until it is stopped', () => {
    const { journey } = stage.tracker
    pretend('loyal', 'umot')
    expect(marks()).toEqual(['loyal', 'umot'])
    expect(stage.tracker.journey()).toMatchObject({ stage: 'loyal', moment: 'umot', cycle: 1 })
    stage.press('Stop pretending')
    expect(marks()).toEqual([null, null])
    expect(stage.tracker.journey).toBe(journey)
  })

  it('puts back what a page had there itself', () => {
    mark('vip')
    pretend('buyer')
    expect(marks()).toEqual(['buyer', null])
    stage.press('Stop pretending')
    expect(marks()).toEqual(['vip', null])
  })

  it('stands against the tracker’s own marks, and gives way to what they have become', async () => {
    mark('prospect')
    pretend('loyal')
    const real = stage.tracker
    mark('prospect')
    await stage.settle()
    expect(marks()[0]).toBe('loyal')
    stage.press('Stop pretending')
    expect(marks()[0]).toBe('prospect')
    expect(real.journey().stage).toBe('prospect')
  })

  it('gives way to a stage that the shopper has reached meanwhile, also where it is the one that was pretended', () => {
    let real: 'prospect' | 'buyer' = 'prospect'
    const journey = () => ({ stage: real, cycle: 1, moment: null, moments: [], visit: 1, orders: 0 })
    stage.view.element.remove()
    stage = setView(createTryOutsView, { journey })
    mark('prospect')
    pretend('buyer')
    real = 'buyer'
    stage.press('Stop pretending')
    expect(marks()).toEqual(['buyer', null])
  })

  it('is of one tracker: what it inherits its journey from says what is', () => {
    const base = stage.tracker
    stage.view.element.remove()
    const face = Object.create(base) as typeof base
    stage = setView((parts) => createTryOutsView({ ...parts, tracker: face }))
    pretend('advocate')
    expect([face.journey().stage, base.journey().stage]).toEqual(['advocate', 'prospect'])
    stage.press('Stop pretending')
    expect(Object.hasOwn(face, 'journey')).toBe(false)
  })

  it('ends with the overlay', () => {
    pretend('loyal')
    stage.view.stop?.()
    expect(marks()).toEqual([null, null])
  })

  it('changes nothing where nothing was chosen', () => {
    pretend('')
    expect(stage.said.at(-1)).toMatch('Choose')
    expect(Object.keys(stage.tracker.journey())).toContain('stage')
    expect(marks()).toEqual([null, null])
  })

  it('is told to have failed where the shop has frozen its tracker', () => {
    const frozen = Object.freeze({ ...stage.tracker })
    stage.view.element.remove()
    stage = setView((parts) => createTryOutsView({ ...parts, tracker: frozen }))
    pretend('loyal')
    expect(stage.said.at(-1)).toMatch('It failed')
    expect(marks()).toEqual([null, null])
  })
})

describe('more', () => {
  it('pauses sending and lets it go on', async () => {
    stage.press('Pause sending')
    stage.press('Go on sending')
    expect(stage.asked).toEqual([
      ['pause', true],
      ['pause', false],
    ])
  })

  it('says what was paused elsewhere', async () => {
    stage.inspection.isPaused = true
    stage.view.draw()
    await stage.settle()
    stage.press('Go on sending')
    expect(stage.asked).toEqual([['pause', false]])
  })

  it('clears what the overlay has heard', () => {
    stage.hear('event', heardEvent('1'))
    stage.press('Clear the list')
    expect(stage.record.events).toHaveLength(0)
  })

  it('forgets the shopper at a second press only', () => {
    stage.press('Forget the shopper')
    expect(stage.asked).toEqual([])
    stage.press('Forget the shopper')
    expect(stage.asked).toEqual([['forget']])
  })
})
