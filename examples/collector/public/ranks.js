// A ranked list as a table: a name, how many touchpoints, how many visitors; behind the name a bar.
import { element } from './dom.js'
import { count } from './format.js'

export function rankTable(title, rows, { note = '' } = {}) {
  const caption = element('caption', {}, title, note && element('span', { class: 'quiet' }, ` ${note}`))
  if (!rows.length) {
    return element(
      'div',
      { class: 'ranks' },
      element('h3', {}, title),
      element('p', { class: 'nothing' }, 'None in this period.'),
    )
  }
  const most = Math.max(...rows.map(({ touchpoints }) => touchpoints))
  const line = ({ name, label, touchpoints, visitors, key }) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row', style: `--part: ${((touchpoints / most) * 100).toFixed(1)}%`, title: label ? name : null },
        element('span', {}, key ? `◆ ${label || name}` : label || name),
      ),
      element('td', {}, count(touchpoints)),
      element('td', {}, count(visitors)),
    )
  const head = ['', 'touchpoints', 'visitors'].map((name) =>
    name ? element('th', { scope: 'col' }, name) : element('td', {}),
  )
  return element(
    'table',
    { class: 'ranks' },
    caption,
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(line)),
  )
}
