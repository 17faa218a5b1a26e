// Tasks one after the other, in the order in which they were handed in.
export interface Turns {
  take<T>(task: () => Promise<T>): Promise<T>
  /** Resolves once nothing waits. */
  end(): Promise<unknown>
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take<T>(task: () => Promise<T>): Promise<T> {
      const mine = last.then(task, task)
      last = mine.catch(() => undefined)
      return mine
    },
    end: () => last,
  }
}
