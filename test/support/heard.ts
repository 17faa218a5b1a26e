// Events as the overlay hears them.
import type { StorefrontEvent } from '../../src/index.ts'

export const heardEvent = (id: string, given: Partial<StorefrontEvent> = {}): StorefrontEvent => ({
  id,
  name: 'page_view',
  time: '2026-11-22T10:00:00.000Z',
  seq: 1,
  properties: {},
  context: {
    sdk: 'kairosjs/test',
    consent: 'granted',
    gpc: false,
    actor: 'human',
    page: { id: 'p1', url: 'https://shop.example/', title: 'Shop', kind: 'home', referrer: '' },
    device: {},
    experiments: {},
  },
  ...given,
})
