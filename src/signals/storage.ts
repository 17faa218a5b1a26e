// Says that another tab has written what we keep.
import { createListeners } from './listeners.ts'
import type { SignalSource } from './signal.ts'

export const storageSource: SignalSource = (emit, watch) => {
  const listeners = createListeners(watch, 'storage')
  listeners.on(window, 'storage', (event) => {
    const { key } = event as StorageEvent
    if (key?.startsWith('kairos')) emit({ kind: 'storage', time: watch.now(), key })
  })
  return () => listeners.clear()
}
