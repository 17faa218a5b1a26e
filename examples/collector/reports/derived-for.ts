// What a question needs to be derived before, where only its shoppers are: who they are.
import type { EventStore } from '../store/store.ts'
import { isFiltered, type Scope } from './period.ts'

export async function derivedFor(store: Pick<EventStore, 'derive'>, scope: Scope): Promise<void> {
  if (isFiltered(scope)) await store.derive()
}
