// Lets a page believe that its shopper stands elsewhere: the marks on `<html>`, and what this tracker object says.
import type { Journey, Moment, Stage, Tracker } from '../index.ts'

export interface Pretended {
  /** Undefined: as it is. */
  stage?: Stage | undefined
  moment?: Moment | undefined
}

export interface Pretending {
  readonly pretended: Pretended | undefined
  begin(pretended: Pretended): void
  /** All is as it was, or as it has become meanwhile. */
  stop(): void
}

const NAMES = { stage: 'data-kairos-stage', moment: 'data-kairos-moment' } as const
type Field = keyof typeof NAMES
const FIELDS: readonly Field[] = ['stage', 'moment']

export function createPretending(tracker: Tracker, root: HTMLElement): Pretending {
  let pretended: Pretended | undefined
  /** What stands there, or would. */
  let under: Record<Field, string | null> = { stage: null, moment: null }
  /** The tracker writes its marks: then what they are now is what is put back. */
  let isMarked = false
  let ownJourney: PropertyDescriptor | undefined
  const realJourney = (): Journey =>
    ownJourney
      ? (ownJourney.value as Tracker['journey']).call(tracker)
      : Object.getPrototypeOf(tracker).journey.call(tracker)

  const put = (field: Field, value: string | null): void => {
    if (value === null) root.removeAttribute(NAMES[field])
    else if (root.getAttribute(NAMES[field]) !== value) root.setAttribute(NAMES[field], value)
  }
  const putPretended = (): void => {
    for (const field of FIELDS) {
      const wanted = pretended?.[field]
      const there = root.getAttribute(NAMES[field])
      if (wanted === undefined || there === wanted) continue
      under[field] = there
      put(field, wanted)
    }
    isMarked ||= under.stage !== null && under.stage === realJourney().stage
  }
  const observer = new MutationObserver(() => {
    putPretended()
    // Our own changes are not told again.
    observer.takeRecords()
  })
  const stop = (): void => {
    if (!pretended) return
    observer.disconnect()
    const was = pretended
    const { stage, moment } = realJourney()
    if (ownJourney) Object.defineProperty(tracker, 'journey', ownJourney)
    else Reflect.deleteProperty(tracker, 'journey')
    for (const field of FIELDS) {
      if (was[field] !== undefined) put(field, isMarked ? { stage, moment }[field] : under[field])
    }
    pretended = undefined
    isMarked = false
  }
  return {
    get pretended() {
      return pretended
    },
    begin(next) {
      stop()
      if (next.stage === undefined && next.moment === undefined) return
      under = { stage: root.getAttribute(NAMES.stage), moment: root.getAttribute(NAMES.moment) }
      ownJourney = Object.getOwnPropertyDescriptor(tracker, 'journey')
      isMarked = under.stage !== null && under.stage === realJourney().stage
      Object.defineProperty(tracker, 'journey', {
        configurable: true,
        enumerable: true,
        writable: true,
        value: (): Journey => ({
          ...realJourney(),
          ...(next.stage !== undefined && { stage: next.stage }),
          ...(next.moment !== undefined && { moment: next.moment }),
        }),
      })
      pretended = next
      putPretended()
      observer.observe(root, { attributes: true, attributeFilter: Object.values(NAMES) })
    },
    stop,
  }
}
