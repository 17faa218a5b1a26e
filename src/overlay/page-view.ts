// The view of the page: what Kairos takes it for and why, its vitals, what was in view, and who is looking.
import type { Inspection, StorefrontEvent } from '../index.ts'
import { readPage } from '../pages.ts'
import type { MakeElement } from './element.ts'
import { clockOf } from './format.ts'
import { whenIdle } from './idle.ts'
import { pageParts } from './page-tables.ts'
import type { CreateView } from './view.ts'
import { button, section, short, table, terms } from './view-parts.ts'

const MAX_SHOWN = 50
const MAX_LABELS = 20
const IN_VIEW = /^(view_value|view_promotion|select_promotion|view_experiment)$/
const SAID_BY: Readonly<Record<Inspection['saidBy'], string>> = {
  shop: 'the shop',
  page: 'the page’s consent manager, or that there is none',
  nobody: 'nobody yet',
}

const textOf = (holder: object | undefined, ...keys: string[]): string => {
  const said = keys.map((key) => (holder as Record<string, unknown> | undefined)?.[key])
  return said
    .map((value) => (value === undefined || value === null ? '' : short(value, 100)))
    .join(' ')
    .trim()
}

function sourceOf(event: StorefrontEvent): string {
  const { source } = event.context
  const campaign = (source as { campaign?: object } | undefined)?.campaign ?? {}
  const words = Object.entries(campaign).slice(0, MAX_LABELS)
  return [
    textOf(source, 'kind', 'name'),
    ...words.map(([key, value]) => `${short(key, 40)}: ${short(value, 100)}`),
  ].join(', ')
}

function personPart(element: MakeElement, inspection: Inspection | undefined, last: StorefrontEvent | undefined) {
  const experiments = Object.entries(last?.context.experiments ?? {}).slice(0, MAX_LABELS)
  return section(
    element,
    'Who is looking, and what is allowed',
    terms(element, [
      ['Consent', inspection?.consent],
      ['Said by', inspection && SAID_BY[inspection.saidBy]],
      ['Global Privacy Control', inspection && (inspection.gpc ? 'on' : 'off')],
      ['Actor', last && short(last.context.actor, 60)],
      ['Source of the visit', last && sourceOf(last)],
      ['Visit', last?.context.visit],
      ['Experiments', experiments.map(([name, variant]) => `${short(name, 60)}: ${short(variant, 60)}`).join(', ')],
    ]),
    last ? null : element('p', { class: 'none' }, 'Actor and source are known from the first event on.'),
  )
}

export const createPageView: CreateView = ({ element, tracker, record, say }) => {
  const status = element('p', { class: 'said' }, 'The page has not been read yet.')
  const read = element('div', { class: 'drawn' })
  const heard = element('div', { class: 'drawn' })
  let inspection: Inspection | undefined
  let address = ''
  let drawnCount = -1
  let isStopped = false
  let cancel: (() => void) | undefined

  const readNow = (): void => {
    cancel = undefined
    address = location.href
    try {
      read.replaceChildren(...pageParts(element, readPage()))
      status.textContent = `Read at ${clockOf(Date.now())}.`
    } catch (error) {
      status.textContent = `The page could not be read: ${short(error)}`
    }
    // What is below is made anew, too: an element that is pushed down would be a shift of the page's layout.
    drawHeard()
  }
  const readSoon = (): void => {
    cancel ??= whenIdle(readNow)
  }
  const drawHeard = (): void => {
    const events = record.events.map(({ event }) => event)
    const vitals = events.filter(({ name }) => name === 'web_vital').slice(-MAX_SHOWN)
    const shown = events.filter(({ name }) => IN_VIEW.test(name)).slice(-MAX_SHOWN)
    heard.replaceChildren(
      section(
        element,
        'Web vitals',
        table(
          element,
          'Measured so far',
          ['Metric', 'Value', 'Rating'],
          vitals.map(({ properties }) => [
            textOf(properties, 'metric'),
            textOf(properties, 'value'),
            textOf(properties, 'rating'),
          ]),
          'none yet, most are told as the page goes',
        ),
      ),
      section(
        element,
        'What came into view',
        table(
          element,
          'Value elements, promotions, experiments',
          ['What', 'Event', 'At'],
          shown.map(({ name, properties, time }) => [
            textOf(properties, 'value_id', 'promotion_name', 'promotion_id', 'experiment', 'variant'),
            name,
            clockOf(Date.parse(time)),
          ]),
          'none yet; mark them by data-kairos-value or data-kairos-promotion',
        ),
      ),
      personPart(element, inspection, events.at(-1)),
    )
  }
  const inspect = (): void => {
    tracker.inspect().then(
      (told) => {
        if (isStopped || JSON.stringify(told) === JSON.stringify(inspection)) return
        inspection = told
        drawHeard()
      },
      () => undefined,
    )
  }
  const tell = (text: string): void => {
    status.textContent = text
    say(text)
  }
  const readAgain = (): void => {
    cancel?.()
    cancel = whenIdle(() => {
      readNow()
      say(status.textContent ?? '')
    })
  }
  const again = button(element, 'Read again', readAgain, tell)
  return {
    title: 'Page',
    element: element('div', { class: 'of-page' }, element('div', { class: 'acts' }, again, status), read, heard),
    draw() {
      // What is drawn again though nothing was heard is shown anew; what was heard changes nothing of the page.
      if (record.count === drawnCount || address !== location.href) readSoon()
      drawnCount = record.count
      drawHeard()
      inspect()
    },
    stop() {
      isStopped = true
      cancel?.()
    },
  }
}
