// Each row of the rule table with its yes and its no; what comes before any rule; how long it took.
import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/moments.ts'
import { BUYER, CART, LOYAL, SEARCHER, T1, TABLE, VISIT } from './rule-rows.ts'
import { eventsOf, follow, journeyOf, lastLine, MINUTE, type Told } from './telling.ts'

describe.each(Object.entries(TABLE))('rule %s', (_, rows) => {
  it.each(rows.map(([before, event, says]) => [[...before, event], says] as const))('%j: %s', (told, says) => {
    expect(lastLine(told)).toBe(says)
  })
})

describe('the rule table', () => {
  it('stands in the order of the page that gives it its meaning', () => {
    const whys = rules.map((rule) => rule.why)
    expect(whys.filter((why, i) => why !== whys[i - 1])).toEqual([
      ...[
        'same-order',
        'first-order',
        'repeat-order',
        'waiting-for-delivery',
        'delivered',
        'needs-help',
        'satisfaction',
      ],
      ...['product-reviewed', 'product-returned', 'tells-others', 'comes-back', 'considers-again', 'left-at-once'],
      ...['willing-to-buy', 'checks-out', 'emptied-cart', 'less-willing', 'abandoned-cart', 'first-product-view'],
      ...['stayed', 'first-impression', 'researches'],
    ])
  })
})

describe('before any rule', () => {
  it('ends the visit before: its open zmot and fmot are lost', () => {
    expect(lastLine([...SEARCHER, 'session_start'])).toBe('none not-decisive: zmot lost, fmot lost')
  })

  it('tells that the visit ended, and when', () => {
    const { journey, classifications } = follow(eventsOf([...SEARCHER, ['session_start', {}, 50]]))
    expect(classifications.at(-1)?.transitions).toEqual([
      { moment: 'zmot', outcome: 'lost', after_ms: 50 * MINUTE },
      { moment: 'fmot', outcome: 'lost', after_ms: 49 * MINUTE },
    ])
    expect(journey).toMatchObject({ visit: 2, moments: [] })
  })

  it('loses nothing of a visit that was engaged and saw a product', () => {
    expect(lastLine([...SEARCHER, 'engage', 'view_item', 'session_start'])).toBe('none not-decisive')
  })

  it('loses no first impression of a visit that was engaged after the shop had told of its customer', () => {
    expect(lastLine([...VISIT, ['identify', { orders: 1 }], 'engage', 'session_start'])).toBe('umot comes-back')
  })

  it('ends the visit also where a rule of the shop speaks about its start', () => {
    const rule = { why: 'campaign', events: ['session_start'], moment: 'zmot', outcome: 'open' } as const
    const { lines } = follow(eventsOf([...VISIT, 'session_start']), undefined, [rule])
    expect(lines.at(-1)).toBe('zmot campaign: zmot lost, fmot lost, zmot open')
  })
})

describe('a recovery', () => {
  it.each([
    ['page_view', 'none not-decisive'],
    ['engage', 'fmot stayed'],
    ['view_item_list', 'zmot researches'],
    ['view_item', 'fmot first-product-view'],
  ])('takes a bounce back by a later %s', (name, says) => {
    const won = says.startsWith('fmot first') ? ', zmot won' : ''
    expect(lastLine([...SEARCHER, 'bounce', name])).toBe(`${says}: fmot won again, zmot open again${won}`)
  })

  it('takes no research back that was decided before the bounce', () => {
    expect(lastLine([...SEARCHER, 'view_item', 'bounce', 'page_view'])).toBe('none not-decisive: fmot won again')
  })

  it.each(['web_vital', 'cart_abandoned', 'bounce', 'order_shipped', 'message_sent'])('is not made by %s', (name) => {
    expect(lastLine([...VISIT, 'bounce', name])).not.toContain('again')
  })

  it('is not made by another visit', () => {
    expect(lastLine([...SEARCHER, 'bounce', 'session_start'])).toBe('none not-decisive')
    expect(lastLine([...SEARCHER, 'bounce', 'session_start', 'page_view'])).toBe('fmot first-impression: fmot open')
  })

  it('wins a purchase that was lost, and keeps when it was opened', () => {
    const { journey, classifications } = follow(
      eventsOf([...CART, ['remove_from_cart', { cart_quantity: 0 }], ['purchase', T1, 12]]),
    )
    expect(classifications.at(-1)?.transitions[0]).toEqual({
      moment: 'smot',
      half: 'purchase',
      outcome: 'won',
      after_ms: 10 * MINUTE,
      recovered: true,
    })
    expect(journey.moments.find((r) => r.half === 'purchase')).toMatchObject({ outcome: 'won', recovered: true })
  })
})

describe('how long it took', () => {
  it('is told from the opening to the decision', () => {
    const { classifications } = follow(eventsOf([...SEARCHER, ['view_item', {}, 7]]))
    expect(classifications.at(-1)?.transitions).toEqual([{ moment: 'zmot', outcome: 'won', after_ms: 7 * MINUTE }])
  })

  it('is not told where the opening was not seen', () => {
    const { classifications } = follow(eventsOf(['engage']))
    expect(classifications[0]?.transitions).toEqual([{ moment: 'fmot', outcome: 'won' }])
  })

  it('reads times that are written as ISO 8601', () => {
    const { classifications } = follow([
      { name: 'page_view', time: '2026-11-22T10:00:00.000Z' },
      { name: 'engage', time: '2026-11-22T10:00:10.250Z' },
    ])
    expect(classifications[1]?.transitions).toEqual([{ moment: 'fmot', outcome: 'won', after_ms: 10_250 }])
  })
})

describe('the stage', () => {
  it.each<[string, readonly Told[]]>([
    ['prospect', CART],
    ['buyer', BUYER],
    ['loyal', LOYAL],
    ['advocate', [...LOYAL, 'share']],
    ['advocate', [...LOYAL, ['write_review', { rating: 4 }]]],
    ['buyer', [...BUYER, 'share']],
    ['loyal', [...LOYAL, ['write_review', { rating: 3 }]]],
    ['loyal', [['purchase', { ...T1, new_customer: false }]]],
    ...['delivery_update', 'order_shipped', 'order_delivered', 'request_return', 'refund'].map(
      (name): [string, Told[]] => ['buyer', [...VISIT, name]],
    ),
    ['prospect', [...VISIT, 'message_sent', 'track_order']],
  ])('is %s after %j', (stage, told) => {
    expect(journeyOf(told).stage).toBe(stage)
  })
})
