// Things that have something in common, together: in the order in which they came, as are the groups. Pure.

export function groupedBy<T>(things: Iterable<T>, keyOf: (thing: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const others = groups.get(key)
    if (others) others.push(thing)
    else groups.set(key, [thing])
  }
  return [...groups.values()]
}
