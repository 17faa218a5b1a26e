// The five moments in words and letters, as all views show them.
import type { Moment, MomentRecord, StorefrontEvent, Transition } from '../index.ts'
import type { MakeElement } from './element.ts'

export const MOMENTS: Readonly<Record<Moment, string>> = {
  zmot: 'Zero moment of truth',
  fmot: 'First moment of truth',
  smot: 'Second moment of truth',
  tmot: 'Third moment of truth',
  umot: 'Ultimate moment of truth',
}

const isMoment = (text: string | undefined): text is Moment => text !== undefined && text in MOMENTS

export const momentName = (moment: string | undefined, half?: string): string =>
  isMoment(moment) ? `${MOMENTS[moment]}${half ? `, ${half}` : ''}` : 'no moment'

/** Where each of them can stand: the second has two halves. */
export const SPOTS: readonly Pick<MomentRecord, 'moment' | 'half'>[] = [
  { moment: 'zmot' },
  { moment: 'fmot' },
  { moment: 'smot', half: 'purchase' },
  { moment: 'smot', half: 'experience' },
  { moment: 'tmot' },
  { moment: 'umot' },
]

/** What can be said of a moment: its mark, the word, and the colour that says it again. */
export const OUTCOMES: Readonly<Record<Transition['outcome'], readonly [mark: string, word: string, colour: string]>> =
  {
    open: ['○', 'opened', 'warn'],
    won: ['✓', 'won', 'good'],
    lost: ['✗', 'lost', 'bad'],
  }

export const transitionsOf = ({ transitions }: Pick<StorefrontEvent, 'transitions'>): readonly Transition[] =>
  (transitions ?? []) as Transition[]

/** What an event did to a moment: `Second moment of truth, purchase: won`. */
export const deedOf = ({ moment, half, outcome }: Transition): string =>
  `${momentName(moment, half)}: ${OUTCOMES[outcome]?.[1] ?? outcome}`

/** Its letter, so that colour is not all that tells them apart. */
export const letterOf = (moment: string | undefined): string => moment?.charAt(0).toUpperCase() ?? '·'

export const momentChip = (element: MakeElement, moment: string | undefined, half?: string): HTMLElement =>
  element(
    'span',
    { class: 'chip', 'data-moment': moment, title: momentName(moment, half), 'aria-hidden': 'true' },
    letterOf(moment),
  )
