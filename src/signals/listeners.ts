// Listeners that can all be taken off again, and whose errors never reach the page.
import type { Watch } from './signal.ts'

type Handler = (event: Event) => void

export interface Listeners {
  on(target: EventTarget, types: string, handle: Handler, options?: AddEventListenerOptions): Listeners
  clear(): void
}

/** `where` names the source in what is reported. */
export function createListeners({ report }: Pick<Watch, 'report'>, where: string): Listeners {
  const stops: (() => void)[] = []
  const self: Listeners = {
    on(target, types, handle, options = { passive: true, capture: true }) {
      const guarded = (event: Event): void => {
        try {
          handle(event)
        } catch (error) {
          report(error, where)
        }
      }
      for (const type of types.split(' ')) {
        // A picture called `addEventListener` stands in the place of the document's own.
        const own = target instanceof Node ? EventTarget.prototype : target
        own.addEventListener.call(target, type, guarded, options)
        stops.push(() => own.removeEventListener.call(target, type, guarded, options))
      }
      return self
    },
    clear: () => {
      for (const stop of stops.splice(0)) stop()
    },
  }
  return self
}
