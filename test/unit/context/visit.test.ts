// Visits: when they begin and end, and how they become engaged.
import { describe, expect, it } from 'vitest'
import { createKeptText, createMemoryStore } from '../../../src/context/kept.ts'
import {
  beginVisit,
  follow,
  isOtherCampaign,
  isOver,
  isSaidAlready,
  VISIT_IDLE_MS,
  type Visit,
} from '../../../src/context/visit.ts'
import type { EventDraft } from '../../../src/events/event.ts'

const visit = (known: Partial<Visit> = {}): Visit => ({
  ...beginVisit('v', undefined, 0, { kind: 'direct' }),
  ...known,
})
const draft = (name: string): EventDraft => ({ name, properties: {}, found: [] }) as unknown as EventDraft

describe('a visit', () => {
  it('is over after more than 30 minutes of silence, and not before', () => {
    expect(isOver(visit(), VISIT_IDLE_MS, VISIT_IDLE_MS)).toBe(false)
    expect(isOver(visit(), VISIT_IDLE_MS + 1, VISIT_IDLE_MS)).toBe(true)
    expect(isOver(undefined, 0, VISIT_IDLE_MS)).toBe(true)
  })

  it('goes on across midnight, and when the clock is put back', () => {
    const late = Date.UTC(2026, 10, 22, 23, 59)
    expect(isOver(visit({ last: late }), late + 120_000, VISIT_IDLE_MS)).toBe(false)
    expect(isOver(visit({ last: late }), late - 86_400_000, VISIT_IDLE_MS)).toBe(false)
  })

  it('ends where another campaign is landed on, not where the same one is', () => {
    const source = { kind: 'ads' as const, campaign: { source: 'google', name: 'tea' } }
    const running = visit({ source })
    expect(isOtherCampaign(running, { source, landing: true })).toBe(false)
    expect(isOtherCampaign(running, { source: { kind: 'email', campaign: { source: 'mail' } }, landing: true })).toBe(
      true,
    )
    expect(isOtherCampaign(running, { source: { kind: 'email', campaign: { source: 'mail' } }, landing: false })).toBe(
      false,
    )
    expect(isOtherCampaign(running, { source: { kind: 'direct' }, landing: true })).toBe(false)
  })

  it('becomes engaged by its second page', () => {
    const first = follow(visit(), draft('page_view'), 10)
    expect(first.drafts).toEqual([])
    const second = follow(first.visit, draft('page_view'), 20)
    expect(second.drafts).toMatchObject([{ name: 'engage', properties: { by: 'page' } }])
  })

  it('becomes engaged by a deed, once', () => {
    const { drafts, visit: next } = follow(visit(), draft('add_to_cart'), 10)
    expect(drafts).toMatchObject([{ name: 'engage', properties: { by: 'action' } }])
    const engaged = follow(next, draft('engage'), 10).visit
    expect(follow(engaged, draft('purchase'), 20).drafts).toEqual([])
    expect(isSaidAlready(engaged, draft('engage'))).toBe(true)
  })

  it('bounces once, never when engaged, and again only after it went on', () => {
    const bounced = follow(visit(), draft('bounce'), 10).visit
    expect(isSaidAlready(bounced, draft('bounce'))).toBe(true)
    expect(isSaidAlready(visit({ engaged: true }), draft('bounce'))).toBe(true)
    expect(isSaidAlready(follow(bounced, draft('page_view'), 20).visit, draft('bounce'))).toBe(false)
  })
})

describe('what is kept', () => {
  it('comes back as it was', () => {
    const store = createMemoryStore()
    const kept = { visitor: 'a', visit: visit(), items: ['x'], cart: { at: 1 } }
    createKeptText('k').write(store, kept)
    expect(createKeptText('k').news(store)).toEqual(kept)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"visitor":1}',
    '{"visitor":"a","visit":{"last":"x"}}',
    `{"visitor":"a","items":"${'x'.repeat(9_000)}"}`,
  ])('is passed over where it is damaged: %.40s', (text) => {
    const store = createMemoryStore()
    store.set('k', text)
    expect(createKeptText('k').news(store)).toBeNull()
  })
})
