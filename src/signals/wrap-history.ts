// Hears of routes where there is no Navigation API: what history gives back is given back unchanged.

/** Gives back what takes the wrapping off again. */
export function wrapHistory(
  changed: (type: string) => void,
  report: (error: unknown, where: string) => void,
): () => void {
  const undo: (() => void)[] = []
  for (const name of ['pushState', 'replaceState'] as const) {
    const own = history[name]
    const isShadowed = Object.hasOwn(history, name)
    const wrapped = function (this: History, ...args: Parameters<History['pushState']>): unknown {
      const answer = own.apply(this, args)
      try {
        changed(name === 'pushState' ? 'push' : 'replace')
      } catch (error) {
        report(error, 'navigation')
      }
      return answer
    }
    history[name] = wrapped
    undo.push(() => {
      // Somebody else may have wrapped it since: theirs stays.
      if (history[name] !== wrapped) return
      if (isShadowed) history[name] = own
      else Reflect.deleteProperty(history, name)
    })
  }
  return () => {
    for (const run of undo) run()
  }
}
