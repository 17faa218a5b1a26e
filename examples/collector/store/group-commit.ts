// Group commit: what is handed in while one commit runs is written together by the next.

export interface GroupCommit<T, R> {
  /** Resolves once what was handed in is committed. */
  add(entry: T): Promise<R>
  /** How many have been handed in and not been begun. */
  waiting(): number
  /** Resolves once nothing waits any more; what is handed in afterwards is refused. */
  close(): Promise<void>
}

interface Waiting<T, R> {
  readonly entry: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

export function createGroupCommit<T, R>(
  commit: (group: readonly T[]) => Promise<readonly R[]>,
  maxGroup = 200,
): GroupCommit<T, R> {
  const queue: Waiting<T, R>[] = []
  let running: Promise<void> | null = null
  let closed = false

  const commitGroup = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ entry }) => entry))
      group.forEach(({ resolve }, i) => {
        resolve(results[i] as R)
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  const drain = async (): Promise<void> => {
    // One turn of the event loop lets requests that were read together share the first commit too.
    await new Promise(setImmediate)
    while (queue.length) await commitGroup(queue.splice(0, maxGroup))
    running = null
  }

  return {
    add(entry) {
      if (closed) return Promise.reject(new Error('the store is closed'))
      return new Promise((resolve, reject) => {
        queue.push({ entry, resolve, reject })
        running ??= drain()
      })
    },
    waiting: () => queue.length,
    async close() {
      closed = true
      await running
    },
  }
}
