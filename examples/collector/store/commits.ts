// What every store does with submissions: commits them in groups, counts, and tells whoever listens that something changed.
import { createGroupCommit } from './group-commit.ts'
import type { EventStore, Stored, Submission } from './store.ts'

export interface Commits extends Pick<EventStore, 'save' | 'onChange' | 'stats'> {
  /** Something else than a commit changed what the store has. */
  changed(): void
  /** A transaction ended that no submission waits for. */
  committed(): void
  /** Resolves once nothing waits any more. */
  close(): Promise<void>
}

export function createCommits(commit: (group: readonly Submission[]) => Promise<Stored[]>): Commits {
  const listeners = new Set<() => void>()
  let transactions = 0
  let version = 0
  const changed = (): void => {
    version++
    for (const listener of listeners) listener()
  }
  const committed = (): void => {
    transactions++
    changed()
  }
  const groups = createGroupCommit<Submission, Stored>(async (group) => {
    const stored = await commit(group)
    committed()
    return stored
  })
  return {
    save: (submission) => groups.add(submission),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stats: () => ({ transactions, version, waiting: groups.waiting() }),
    changed,
    committed,
    close: () => groups.close(),
  }
}
