// So many at once and no more: who comes then waits in line, for a while.

export interface Permits {
  /** Resolves once there is room for so many; rejects where that takes too long. */
  take(count: number, withinMs: number): Promise<void>
  give(count: number): void
  /** Who waits. */
  waiting(): number
}

interface Waiting {
  readonly count: number
  readonly begin: () => void
}

/** More than `most` at once are taken for `most`. */
export function createPermits(most: number): Permits {
  const line = new Set<Waiting>()
  let free = most
  const sizeOf = (count: number): number => Math.min(count, most)

  const letIn = (): void => {
    for (const next of line) {
      if (next.count > free) return
      free -= next.count
      line.delete(next)
      next.begin()
    }
  }

  return {
    take(count, withinMs) {
      return new Promise((resolve, reject) => {
        const mine: Waiting = {
          count: sizeOf(count),
          begin() {
            clearTimeout(late)
            resolve()
          },
        }
        const late = setTimeout(() => {
          line.delete(mine)
          // Whoever is behind may be smaller.
          letIn()
          reject(new Error(`no room for ${count} more messages within ${withinMs} ms`))
        }, withinMs)
        line.add(mine)
        letIn()
      })
    },
    give(count) {
      free += sizeOf(count)
      letIn()
    },
    waiting: () => line.size,
  }
}
