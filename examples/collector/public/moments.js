// The moments: what they look like, and a card for each with its figures.
import { changeOf } from './change.js'
import { element, fill } from './dom.js'
import { asPicture } from './drawing.js'
import { count, duration, percent } from './format.js'

const { Plot } = globalThis

export const OUTCOMES = { won: 'var(--won)', lost: 'var(--lost)', open: 'var(--open)' }
const MOMENTS = ['zmot', 'fmot', 'smot', 'tmot', 'umot']
const HALVES = { purchase: 'purchase', experience: 'experience' }

export const colourOf = (moment) => (MOMENTS.includes(moment) ? `var(--${moment})` : 'var(--quiet)')
export const keyOf = ({ id, half }) => (half ? `${id}/${half}` : id)
export const shortName = ({ id, half }) => (half ? `${id.toUpperCase()} · ${HALVES[half] ?? half}` : id.toUpperCase())
const plainName = ({ name, half }) => (half ? name.replace(/: .*$/, '') : name)

function outcomeBar({ won, lost, open, reached }) {
  const outcomes = Object.entries({ won, lost, open }).map(([outcome, value]) => ({ outcome, value }))
  const bar = Plot.plot({
    width: 200,
    height: 12,
    margin: 0,
    x: { axis: null, domain: [0, Math.max(1, reached)] },
    color: { domain: Object.keys(OUTCOMES), range: Object.values(OUTCOMES) },
    marks: [Plot.barX(outcomes, { x: 'value', fill: 'outcome', order: Object.keys(OUTCOMES) })],
  })
  bar.setAttribute('preserveAspectRatio', 'none')
  return asPicture(bar, `${won} won, ${lost} lost, ${open} open`)
}

const outcome = (name, value) =>
  element('li', { class: name }, element('b', {}, count(value)), element('span', {}, name))
const figure = (label, title, ...value) =>
  element('div', { title }, element('dt', {}, label), element('dd', {}, ...value))

/** Where one card has such a line, all have. */
const changeLine = (rate, before) =>
  changeOf(rate, before?.win_rate) ?? (before && element('span', { class: 'change' }, '\u00a0'))

function cardContent(moment) {
  const { question, reached, won, lost, open, win_rate, median_ms, before } = moment
  return [
    element('span', { class: 'chip' }, shortName(moment)),
    element('span', { class: 'name' }, plainName(moment)),
    element('span', { class: 'question' }, `“${question}”`),
    element('span', { class: 'reached' }, element('b', {}, count(reached)), ' reached it'),
    element('span', { class: reached ? 'bar' : 'bar none' }, reached ? outcomeBar(moment) : ''),
    element('ul', { class: 'outcomes' }, outcome('won', won), outcome('lost', lost), outcome('open', open)),
    element(
      'dl',
      {},
      figure('win rate', 'won, of those decided', percent(win_rate), changeLine(win_rate, before)),
      figure('median to decide', 'half of those that an event decided took less', duration(median_ms)),
    ),
  ]
}

/** Cards are made once and filled again, so that one keeps its focus. */
export function createCards(list, onChoose) {
  const cards = new Map()
  const cardOf = (moment) => {
    const key = keyOf(moment)
    let card = cards.get(key)
    if (!card) {
      const button = element('button', {
        type: 'button',
        class: 'card',
        'aria-haspopup': 'dialog',
        style: `--moment: ${colourOf(moment.id)}`,
      })
      button.addEventListener('click', () => onChoose(key))
      const milestone = element('span', { class: 'milestone' })
      list.append(element('li', {}, milestone, button))
      card = { button, milestone }
      cards.set(key, card)
    }
    return card
  }
  return {
    show(moments, milestones) {
      for (const moment of moments) {
        const { button, milestone } = cardOf(moment)
        fill(button, ...cardContent(moment))
        const mark = milestones.find(({ before }) => before === keyOf(moment))
        fill(milestone, mark ? `◆ ${mark.label}: ${count(mark.count)}` : '')
      }
    },
  }
}
