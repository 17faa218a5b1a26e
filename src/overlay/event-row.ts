// An event in two lines: when, which moment, what and how far it is; why, what found it, and what it says.
import type { StorefrontEvent } from '../index.ts'
import type { MakeElement } from './element.ts'
import { clockOf, wordsOf } from './format.ts'
import { momentChip, momentName } from './moment-words.ts'
import type { Heard } from './record.ts'
import { colourOf, wayOf } from './way-words.ts'

const MAX_TEXT = 160
const MAX_ITEMS = 3

const itemOf = (item: unknown): string => {
  const { item_name, item_id, quantity } = (item ?? {}) as Record<string, unknown>
  return `${item_name ?? item_id ?? 'item'}${quantity === undefined ? '' : ` ×${quantity}`}`
}

/** Properties in a few words: `value 48, currency EUR, Nord Teapot ×1`. */
export function shortOf(properties: StorefrontEvent['properties']): string {
  const told = Object.entries(properties).map(([name, value]: [string, unknown]) => {
    if (name === 'items' && Array.isArray(value)) {
      const more = value.length > MAX_ITEMS ? ` and ${value.length - MAX_ITEMS} more` : ''
      return `${value.slice(0, MAX_ITEMS).map(itemOf).join(', ')}${more}`
    }
    return `${wordsOf(name)} ${typeof value === 'object' ? JSON.stringify(value) : value}`
  })
  return told.join(', ').slice(0, MAX_TEXT)
}

export function drawRow(element: MakeElement, { event, way }: Heard): readonly Node[] {
  const { name, time, moment, half, why, found, properties } = event
  return [
    element(
      'span',
      { class: 'first' },
      element('span', { class: 'time' }, clockOf(time)),
      momentChip(element, moment, half),
      element('span', { class: 'unseen' }, momentName(moment, half)),
      element('strong', {}, wordsOf(name)),
      half && element('span', { class: 'muted' }, half),
      element('span', { class: `way ${colourOf(way)}` }, wayOf(way)),
    ),
    element('span', { class: 'second' }, [why, found?.join(' + '), shortOf(properties)].filter(Boolean).join(' · ')),
  ]
}
