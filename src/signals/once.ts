// Tables that are made when they are first asked for: the start of a page need not wait for them.

/** What `make` gives, made once. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
