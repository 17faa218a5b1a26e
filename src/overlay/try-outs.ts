// The view to try things out: events of a test, a stage or moment to pretend, and what else a developer turns on and off.
import type { Moment, Stage } from '../index.ts'
import type { MakeElement } from './element.ts'
import { MOMENTS } from './moment-words.ts'
import { createPauseButton } from './pause-button.ts'
import { createPretending } from './pretending.ts'
import { ORDER, SAMPLES } from './samples.ts'
import type { CreateView } from './view.ts'
import { button, section } from './view-parts.ts'

const STAGES: readonly Stage[] = ['prospect', 'buyer', 'loyal', 'advocate']
const MOMENT_IDS = Object.keys(MOMENTS) as Moment[]
const AS_IT_IS = ''
/** A second press after this is a first one. */
const SURE_MS = 5_000
const MAX_PROPERTIES = 20_000

const isOne = <T extends string>(words: readonly T[], text: string): T | undefined =>
  words.find((word) => word === text)

const choice = (element: MakeElement, words: readonly string[], first?: string): HTMLSelectElement =>
  element(
    'select',
    {},
    first === undefined ? null : element('option', { value: AS_IT_IS }, first),
    ...words.map((word) => element('option', { value: word }, word)),
  )

const labelled = (element: MakeElement, text: string, field: HTMLElement): HTMLElement =>
  element('label', {}, element('span', {}, text), field)

/** @throws SyntaxError or TypeError that says what is wrong with the text. */
function propertiesOf(text: string): object {
  const told: unknown = JSON.parse(text || '{}')
  if (typeof told !== 'object' || told === null || Array.isArray(told)) {
    throw new TypeError('the properties must be a JSON object: { … }')
  }
  return told
}

export const createTryOutsView: CreateView = ({ element, tracker, record, say }) => {
  const pretending = createPretending(tracker, document.documentElement)
  const said = element('p', { class: 'said' })
  let sureUntil = 0
  const tell = (text: string): void => {
    said.textContent = text
    say(text)
  }
  const act = (text: string, press: () => void): HTMLButtonElement => button(element, text, press, tell)
  const pause = createPauseButton({ element, tracker }, tell)

  const names = choice(element, Object.keys(SAMPLES))
  const properties = element('textarea', { rows: 6, spellcheck: 'false', maxlength: MAX_PROPERTIES })
  let filled = ''
  const fill = (): void => {
    filled = JSON.stringify(SAMPLES[names.value] ?? {}, null, 2).replaceAll(ORDER, `TEST-${Date.now().toString(36)}`)
    properties.value = filled
  }
  names.addEventListener('change', fill)
  fill()
  const sendTest = (): void => {
    const track = tracker.track as (name: string, properties: object) => void
    track(names.value, propertiesOf(properties.value))
    if (properties.value === filled) fill()
    tell(`${names.value} was told to the tracker; it is sent as any other event is.`)
  }

  const stages = choice(element, STAGES, 'as it is')
  const moments = choice(element, MOMENT_IDS, 'as it is')
  const beginPretending = (): void => {
    pretending.begin({ stage: isOne(STAGES, stages.value), moment: isOne(MOMENT_IDS, moments.value) })
    drawPretended()
    tell(pretending.pretended ? 'The page sees what is pretended; none of it is sent.' : 'Choose a stage or a moment.')
  }
  const stopPretending = (): void => {
    pretending.stop()
    drawPretended()
    tell('The page sees the journey as it is.')
  }
  const stand = element('p', { class: 'muted' })
  const drawPretended = (): void => {
    const { stage, moment } = pretending.pretended ?? {}
    const text = [stage && `stage ${stage}`, moment && `moment ${moment}`].filter(Boolean).join(', ')
    stand.textContent = text ? `Pretended now: ${text}.` : 'Nothing is pretended.'
  }
  drawPretended()

  const clear = (): void => {
    record.clear()
    tell('The overlay has forgotten what it heard; the tracker has not.')
  }
  const forget = (): void => {
    const now = Date.now()
    if (now > sureUntil) {
      sureUntil = now + SURE_MS
      tell('This erases visitor, journey and what waits in this browser. Press again to do it.')
      return
    }
    sureUntil = 0
    tracker.forget()
    tell('The shopper is forgotten in this browser.')
  }
  const ask = (): void => {
    tracker.inspect().then(
      ({ isPaused }) => pause.show(isPaused),
      () => undefined,
    )
  }
  return {
    title: 'Try out',
    element: element(
      'div',
      { class: 'of-try-outs' },
      said,
      section(
        element,
        'Send a test event',
        element('p', {}, 'It really is sent, and moves the journey as any other of its name does.'),
        element(
          'div',
          { class: 'try' },
          labelled(element, 'Event', names),
          labelled(element, 'Properties, as JSON', properties),
        ),
        element('div', { class: 'acts' }, act('Send the test event', sendTest)),
      ),
      section(
        element,
        'Pretend a stage or a moment',
        element(
          'p',
          {},
          'On <html> and in tracker.journey(), to see what the page makes of it; events are not touched.',
        ),
        element('div', { class: 'try' }, labelled(element, 'Stage', stages), labelled(element, 'Moment', moments)),
        element('div', { class: 'acts' }, act('Pretend', beginPretending), act('Stop pretending', stopPretending)),
        stand,
      ),
      section(
        element,
        'More',
        element(
          'div',
          { class: 'acts' },
          pause.element,
          act('Clear the list', clear),
          act('Forget the shopper', forget),
        ),
      ),
    ),
    draw: ask,
    stop: pretending.stop,
  }
}
