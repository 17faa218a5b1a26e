// A view that fails says so in its own place: the others go on, and the page hears nothing of it.
import { keepSteady } from './steady.ts'
import type { CreateView, View, ViewParts } from './view.ts'

const nameOf = ({ name }: CreateView): string => name.replace(/^create|View$/g, '') || 'View'

export function guardView(parts: ViewParts, create: CreateView): View {
  const { element } = parts
  const place = element('div', { class: 'guarded' })
  const fault = element('p', { class: 'bad', role: 'alert' })
  const say = (error: unknown): void => {
    fault.textContent = `This view has failed: ${error instanceof Error ? error.message : String(error)}`
    if (!fault.isConnected) place.prepend(fault)
  }
  const guarded = (run: () => void): void => {
    try {
      run()
      fault.remove()
    } catch (error) {
      say(error)
    }
  }
  let view: View | undefined
  let unsteady = (): void => {}
  guarded(() => {
    view = create(parts)
    place.append(view.element)
    if (!view.isSteady) unsteady = keepSteady(view.element)
  })
  return {
    title: view?.title ?? nameOf(create),
    element: place,
    draw: () => {
      if (view) guarded(view.draw)
    },
    badge() {
      try {
        return view?.badge?.() ?? 0
      } catch {
        return 0
      }
    },
    stop() {
      unsteady()
      view?.stop?.()
    },
  }
}
