// @vitest-environment happy-dom
// The view of the queue: what waits, what was answered, what was lost, and what can be done about it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createQueueView, nextTryOf } from '../../../src/overlay/queue-view.ts'
import { setView, type ViewStage } from '../../support/view-stage.ts'

let stage: ViewStage
const until = (text: string | RegExp) => expect.poll(() => stage.text()).toMatch(text)
const terms = () =>
  Object.fromEntries(
    [...stage.view.element.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]),
  )
const rows = () =>
  [...stage.view.element.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )

beforeEach(() => {
  stage = setView(createQueueView)
})
afterEach(() => {
  stage.view.stop?.()
  stage.view.element.remove()
})

it('tells how much waits, how large it is, and what is not on disk', async () => {
  Object.assign(stage.inspection, { waiting: { count: 12, bytes: 4_300, unsaved: 2 } })
  stage.view.draw()
  await until('4.3 kB')
  expect(terms()).toMatchObject({ Events: '12', 'Not on disk': '2', Sending: 'goes on' })
})

it('asks again after something was heard', async () => {
  stage.view.draw()
  await until('0 B')
  stage.inspection.waiting = { count: 1, bytes: 500, unsaved: 0 }
  stage.hear('delivery', { ids: ['1'], state: 'queued' })
  stage.view.draw()
  await until('500 B')
})

describe('the collector’s last answers', () => {
  it('are told newest first, each in words, with what it said', () => {
    const at = Date.parse('2026-11-22T10:00:00')
    stage.hear('delivery', { ids: ['1'], state: 'sending' }, at)
    stage.hear('delivery', { ids: ['1'], state: 'retrying', at: at + 5_000, why: 'status 503' }, at)
    stage.hear('delivery', { ids: ['1', '2'], state: 'delivered' }, at + 5_000)
    stage.hear('delivery', { ids: ['3'], state: 'dropped', because: 'rejected', why: 'no price' }, at + 6_000)
    stage.hear('delivery', { ids: ['4'], state: 'held', why: 'the collector answers 401' }, at + 7_000)
    stage.view.draw()
    expect(rows()).toEqual([
      ['10:00:07', '1', 'held for the next page: the collector answers 401'],
      ['10:00:06', '1', 'dropped, rejected: no price'],
      ['10:00:05', '2', 'delivered'],
      ['10:00:00', '1', 'to be tried again at 10:00:05: status 503'],
    ])
  })

  it('say when the next try is, until something was answered', () => {
    const retrying = { at: 1, way: { ids: ['1'], state: 'retrying', at: 5_000, why: 'status 503' } } as const
    const queued = { at: 2, way: { ids: ['2'], state: 'queued' } } as const
    const delivered = { at: 3, way: { ids: ['1'], state: 'delivered' } } as const
    expect(nextTryOf({ ways: [retrying, queued] }, 2_000)).toBe(5_000)
    expect(nextTryOf({ ways: [retrying] }, 6_000)).toBeUndefined()
    expect(nextTryOf({ ways: [retrying, delivered] }, 2_000)).toBeUndefined()
  })
})

it('tells drops by reason and errors by where they happened', () => {
  stage.hear('drop', { reason: 'too-old', count: 2 })
  stage.hear('drop', { reason: 'too-old', count: 1 })
  stage.hear('error', { error: new Error('first'), where: 'track' }, 0)
  stage.hear('error', { error: new Error('second'), where: 'track' }, 1)
  stage.view.draw()
  expect(rows()).toEqual([
    ['too-old', '3', 'they waited too long'],
    ['track', '2', expect.any(String), 'second'],
  ])
})

it('says that there is nothing, where there is nothing', () => {
  stage.view.draw()
  expect(stage.text()).toMatch(/Newest first: none yet/)
  expect(stage.view.element.querySelector('table')).toBeNull()
})

describe('its buttons', () => {
  it('send at once, and say what came of it', async () => {
    stage.press('Send now')
    await until('Delivered 2, 1 left.')
    expect(stage.said).toEqual(['Delivered 2, 1 left.'])
  })

  it('pause, and go on; and say that nothing is sent meanwhile', async () => {
    stage.view.draw()
    await until('goes on')
    stage.press('Pause sending')
    await until('paused')
    expect(stage.asked).toEqual([['pause', true]])
    stage.press('Send now')
    await until('nothing was sent')
    stage.press('Go on sending')
    await until('Sending goes on.')
    expect(stage.asked.at(-1)).toEqual(['pause', false])
  })

  it('say why sending failed', async () => {
    stage.view.element.remove()
    stage = setView(createQueueView, { flush: () => Promise.reject(new Error('closed')) })
    stage.press('Send now')
    await until('could not be sent: Error: closed')
  })
})
