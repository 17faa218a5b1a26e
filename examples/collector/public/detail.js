// What one moment is made of, in a dialog over the map: Escape closes it, and the focus goes back to where it was.
import { ask } from './data.js'
import { byId, element, fill } from './dom.js'
import { count, duration, percent } from './format.js'
import { colourOf, keyOf, shortName } from './moments.js'
import { rankTable } from './ranks.js'
import { createBusy, showProblem } from './waiting.js'

const PARTS = [
  ['touchpoints', 'Touchpoints', '◆ key ones'],
  ['sources', 'Sources'],
  ['pages', 'Pages'],
  ['devices', 'Devices'],
  ['whys', 'Why they belong here', 'the rules that said so'],
  ['products', 'Products'],
]

const figure = (label, value) => element('div', {}, element('dt', {}, label), element('dd', {}, value))

function headOf({ name, question, reached, won, lost, open, win_rate, median_ms }) {
  return [
    element('p', { class: 'quiet' }, `${name}: “${question}”`),
    element(
      'dl',
      { class: 'figures' },
      figure('reached', count(reached)),
      figure('won', count(won)),
      figure('lost', count(lost)),
      figure('open', count(open)),
      figure('win rate', percent(win_rate)),
      figure('median time to decide', duration(median_ms)),
    ),
  ]
}

export function createDetail(scope) {
  const dialog = byId('detail')
  const body = byId('detail-body')
  const problem = byId('detail-problem')
  const whileBusy = createBusy(dialog, byId('detail-progress'))
  let asked = null
  let moments = []

  const close = () => scope.change({ moment: '' })
  byId('detail-close').addEventListener('click', close)
  // Escape: what the address says is what is shown.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    close()
  })
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) close()
  })

  async function load(moment) {
    asked?.abort()
    const mine = new AbortController()
    asked = mine
    const query = scope.query()
    query.set('moment', moment.id)
    if (moment.half) query.set('half', moment.half)
    problem.hidden = true
    byId('detail-csv').href = `api/export/moment.csv?${query}`
    try {
      const report = await whileBusy(() => ask('moment', query, mine.signal))
      if (asked !== mine) return
      fill(
        body,
        ...PARTS.filter(([part]) => report[part]).map(([part, title, note]) =>
          rankTable(title, report[part], { note }),
        ),
      )
    } catch (error) {
      if (mine.signal.aborted) return
      showProblem(problem, error, { onRetry: () => load(moment), onClear: () => scope.clear() })
    }
  }

  function showHead(moment) {
    dialog.style.setProperty('--moment', colourOf(moment.id))
    byId('detail-title').textContent = shortName(moment)
    fill(byId('detail-head'), ...headOf(moment))
  }

  /** Opens, fills or closes, as the address says. */
  function follow(isAnew = true) {
    const moment = moments.find((m) => keyOf(m) === scope.choice().moment)
    if (!moment) {
      asked?.abort()
      if (dialog.open) dialog.close()
      return
    }
    showHead(moment)
    if (!dialog.open) {
      fill(body, element('p', { class: 'nothing' }, 'Loading…'))
      dialog.showModal()
      load(moment)
    } else if (isAnew) load(moment)
  }

  return {
    follow,
    /** The figures may have changed; the lists stay until they are asked for again. */
    show(now) {
      moments = now
      follow(false)
    },
  }
}
