// Messages about an order: how many orders have how many, and a warning where it is more than two.
import { element, fill } from './dom.js'
import { count, percent } from './format.js'

const MOST_SHOWN = 8

function rowOf({ messages, orders }, all) {
  const share = all ? orders / all : 0
  const isOver = !/^[0-2]$/.test(messages)
  return element(
    'li',
    { class: 'range' },
    element('span', { class: 'range-name' }, messages === '0' ? 'none' : messages),
    element(
      'span',
      { class: 'range-bar', 'aria-hidden': 'true', style: `--colour: var(${isOver ? '--lost' : '--accent'})` },
      element('i', { style: `width: ${(share * 100).toFixed(2)}%` }),
    ),
    element(
      'span',
      { class: 'range-figure' },
      element('b', {}, count(orders)),
      element('span', { class: 'quiet' }, percent(share)),
    ),
  )
}

function mostOf(most, over) {
  const items = most
    .slice(0, MOST_SHOWN)
    .map(({ order_ref, messages }) => element('li', {}, element('code', {}, order_ref), ` ${count(messages)} messages`))
  if (over > items.length) items.push(element('li', {}, `and ${count(over - items.length)} more`))
  return element('ul', { class: 'most' }, ...items)
}

export function showMessages(place, { orders, messages, counts, over, sentence, most }) {
  if (!orders || !messages) {
    fill(place, element('p', { class: 'nothing' }, sentence))
    return
  }
  fill(
    place,
    element('p', { class: over ? 'sentence alarm' : 'sentence' }, over ? '⚠ ' : '', sentence),
    element('ul', { class: 'ranges' }, ...counts.map((row) => rowOf(row, orders))),
    over ? mostOf(most, over) : null,
  )
}
