// The moments: what they look like, and a card for each with its figures.
import { element, fill } from './dom.js'
import { count, duration, percent } from './format.js'

const { Plot } = globalThis

export const OUTCOMES = { won: '#2c8a66', lost: '#cf5f4a', open: '#c3c8d2' }
const COLOURS = { zmot: '#6f63d2', fmot: '#3f78d4', smot: '#1f93a8', tmot: '#4b8f3f', umot: '#c47d12' }
const HALVES = { purchase: 'purchase', experience: 'experience' }

export const colourOf = (moment) => COLOURS[moment] ?? '#8a90a0'
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
  bar.setAttribute('aria-label', `${won} won, ${lost} lost, ${open} open`)
  return bar
}

const outcome = (name, value) =>
  element('li', { class: name }, element('b', {}, count(value)), element('span', {}, name))
const figure = (label, value, title) => element('div', { title }, element('dt', {}, label), element('dd', {}, value))

function cardContent(moment) {
  const { question, reached, won, lost, open, win_rate, median_ms } = moment
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
      figure('win rate', percent(win_rate), 'won, of those decided'),
      figure('to win', duration(median_ms), 'half of the won ones took less'),
    ),
  ]
}

/** Cards are made once and filled again, so that a chosen one keeps its focus. */
export function createCards(list, onChoose) {
  const cards = new Map()
  const cardOf = (moment) => {
    const key = keyOf(moment)
    let card = cards.get(key)
    if (!card) {
      const button = element('button', { type: 'button', class: 'card', style: `--moment: ${colourOf(moment.id)}` })
      button.addEventListener('click', () => onChoose(key))
      const milestone = element('span', { class: 'milestone' })
      list.append(element('li', {}, milestone, button))
      card = { button, milestone }
      cards.set(key, card)
    }
    return card
  }
  return {
    show(moments, chosen, milestones) {
      for (const moment of moments) {
        const { button, milestone } = cardOf(moment)
        button.setAttribute('aria-pressed', String(keyOf(moment) === chosen))
        fill(button, ...cardContent(moment))
        const mark = milestones.find(({ before }) => before === keyOf(moment))
        fill(milestone, mark ? `◆ ${mark.label}: ${count(mark.count)}` : '')
      }
    },
  }
}
