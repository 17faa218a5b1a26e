// Small histories made by hand, and the journey map's figures as short lines to compare.
import { expect } from 'vitest'
import type { JourneyReport } from '../../examples/collector/reports/journey.ts'
import { fromServer, HISTORY_START, historyOf, type Step, type TestCollector, type Wire } from './collector-support.ts'

export const DAY: number = 24 * 60
export const from = (kind: string): Wire => ({ source: { kind } })

export const HISTORIES: Readonly<Record<string, readonly Step[]>> = {
  anna: [
    [0, 'session_start', from('search')],
    [0, 'page_view', { page_kind: 'home' }],
    [1, 'engage'],
    [2, 'view_item'],
    [3, 'add_to_cart', { cart_quantity: 1 }],
    [10, 'purchase', { transaction_id: 'T1', value: 20, currency: 'EUR' }],
    [2 * DAY, 'message_sent', { transaction_id: 'T1', step: 'shipped' }],
    [3 * DAY, 'order_delivered', { transaction_id: 'T1' }],
    [4 * DAY, 'survey_response', { score: 5, about: 'tmot' }],
    [4 * DAY + 1, 'write_review', { rating: 5 }],
    [20 * DAY, 'session_start', from('email')],
    [20 * DAY + 5, 'purchase', { transaction_id: 'T2', value: 30, currency: 'EUR' }],
  ],
  bert: [
    [0, 'session_start', from('ads')],
    [0, 'page_view'],
    [0.1, 'bounce'],
  ],
  cora: [
    [5, 'session_start', from('direct')],
    [5, 'page_view'],
    [6, 'engage'],
    [7, 'view_item'],
    [8, 'add_to_cart', { cart_quantity: 1 }],
    [9, 'survey_response', { score: 2, about: 'zmot' }],
  ],
  dora: [
    [0, 'session_start', from('search')],
    [0, 'page_view'],
    [3 * DAY, 'session_start', from('search')],
    [3 * DAY, 'page_view'],
    [3 * DAY + 1, 'engage'],
  ],
  fritz: [[20 * DAY + 5, 'session_start', from('search')]],
}

export async function sendHistories(collector: TestCollector): Promise<void> {
  for (const [visitor, steps] of Object.entries(HISTORIES)) {
    expect((await collector.post(historyOf(visitor, steps), fromServer)).body.rejected).toEqual([])
  }
}

const SEARCH_ON_PHONE = { source: { kind: 'search' }, device: { form: 'phone' }, page: { kind: 'product' } }
const ADS_ON_DESKTOP = { source: { kind: 'ads' }, device: { form: 'desktop' }, page: { kind: 'home' } }

/** Anna orders on her phone, where the shop knows her, and looks again on her desktop; bert bounces, cora leaves a cart. */
export async function sendShoppers(collector: TestCollector): Promise<void> {
  const { anna = [], bert = [], cora = [] } = HISTORIES
  const histories = [
    historyOf('anna', anna, { ...SEARCH_ON_PHONE, customer: 'K1' }),
    historyOf('anna-at-home', bert, { ...ADS_ON_DESKTOP, customer: 'K1' }),
    historyOf('bert', bert, ADS_ON_DESKTOP),
    historyOf('cora', cora, { ...SEARCH_ON_PHONE, device: { form: 'desktop' } }),
    historyOf('robot', bert, { ...SEARCH_ON_PHONE, actor: 'webdriver' }),
  ]
  for (const history of histories) expect((await collector.post(history, fromServer)).body.rejected).toEqual([])
}

export const journeyOf = (collector: TestCollector, query = ''): Promise<JourneyReport> =>
  collector.get(`/api/journey${query}`)

/** `moment: reached = won + lost + open`, as one line each. */
export const figuresOf = ({ moments }: JourneyReport): string[] =>
  moments.map((m) => `${m.id}${m.half ? `/${m.half}` : ''}: ${m.reached} = ${m.won} + ${m.lost} + ${m.open}`)

export const minutes = (count: number): number => count * 60_000
export const iso = (afterMinutes: number): string => new Date(HISTORY_START + minutes(afterMinutes)).toISOString()
