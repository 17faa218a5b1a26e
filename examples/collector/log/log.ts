// Where what was judged goes first: once it is there it cannot be lost, and the store takes it from there.
import type { Stored, Submission } from '../store/store.ts'

export interface EventLog {
  /** Resolves once what was handed in survives the end of this process, or of this machine where the log is on several. */
  append(submission: Submission): Promise<Stored>
  /** Resolves once all that this process appended before the call can be asked of the store. */
  loaded(): Promise<void>
  /** Submissions that wait to be appended. */
  waiting(): number
  /** Takes nothing more; resolves once nothing waits. The store is still open then. */
  close(): Promise<void>
}
