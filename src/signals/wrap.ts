// Stands before a function of the browser's, so that its callers see no difference: same name, same text, same answer.

/** `see` is told of each call and of what it gave; gives back what takes it off where nobody else stands before it. */
export function wrap<K extends string>(
  owner: { [key in K]?: unknown },
  name: K,
  see: (self: unknown, given: unknown[], answer: unknown) => void,
): () => void {
  const own = owner[name]
  if (typeof own !== 'function') return () => {}
  const isShadowed = Object.hasOwn(owner, name)
  const wrapped = new Proxy(own, {
    apply(target, self, given: unknown[]) {
      const answer: unknown = Reflect.apply(target, self, given)
      see(self, given, answer)
      return answer
    },
  })
  // Frozen: then it stays as it is.
  if (!Reflect.set(owner, name, wrapped)) return () => {}
  return () => {
    if (owner[name] !== wrapped) return
    if (isShadowed) owner[name] = own
    else Reflect.deleteProperty(owner, name)
  }
}
