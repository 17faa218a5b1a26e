// A rate on a track from 0 to 100 %, with the interval in which the true one lies: one row each, all alike.
import { element } from './dom.js'
import { count, percent } from './format.js'

const at = (rate) => `${(Math.min(1, Math.max(0, rate)) * 100).toFixed(2)}%`
const hundred = (rate) => Math.round(rate * 100)

/** `what` names who is counted: visits, returns, tries. */
export function rangeOf(label, { won, decided, rate, interval }, { colour = 'var(--accent)', what = 'visits' } = {}) {
  const name = element('span', { class: 'range-name', title: label }, label)
  if (rate === null || rate === undefined) {
    const few = decided ? `too few: ${count(decided)}` : 'none yet'
    return element('li', { class: 'range few' }, name, element('span', { class: 'range-few' }, few))
  }
  const [low, high] = interval
  const track = element(
    'span',
    { class: 'range-track', style: `--colour: ${colour}`, 'aria-hidden': 'true' },
    element('i', { style: `left: ${at(low)}; right: ${at(1 - high)}` }),
    element('b', { style: `left: ${at(rate)}` }),
  )
  const figure = element(
    'span',
    { class: 'range-figure' },
    element('b', {}, percent(rate)),
    element('span', { class: 'quiet' }, `of ${count(decided)}`),
    element('span', { class: 'hidden' }, ` ${what}, ${count(won)} won; between ${hundred(low)} and ${hundred(high)} %`),
  )
  figure.title = `${count(won)} of ${count(decided)} ${what}; between ${hundred(low)} and ${hundred(high)} %`
  return element('li', { class: 'range' }, name, track, figure)
}

export const rangesOf = (...rows) => element('ul', { class: 'ranges' }, ...rows)
