// What a shop can listen to: one small room for its callbacks, where their errors stay.

import type { StorefrontEvent } from './events/stamped.ts'
import type { Half, Moment, Stage } from './moments/moment.ts'
import type { DropReason } from './queue/queue.ts'
import type { Way } from './transport/delivery.ts'

/** What each hook is given. */
export interface HookArguments {
  event: StorefrontEvent
  moment: {
    moment: Moment
    half?: Half
    outcome: 'open' | 'won' | 'lost'
    why: string
    /** Milliseconds from the opening to this decision. */
    after_ms?: number
    recovered?: true
    event: StorefrontEvent
  }
  stage: { stage: Stage; was: Stage; event: StorefrontEvent }
  delivery: Way
  drop: { reason: DropReason; count: number }
  error: { error: unknown; where: string }
}

export type HookName = keyof HookArguments

export interface Hooks {
  /** Calls back until the function that it gives back is called; the first listener to errors hears the earlier ones, too. */
  on<N extends HookName>(name: N, call: (given: HookArguments[N]) => void): () => void
  emit<N extends HookName>(name: N, given: HookArguments[N]): void
  clear(): void
}

/** Errors that wait for somebody to be told. */
const MAX_UNTOLD = 20

export function createHooks(): Hooks {
  const calls = new Map<HookName, Set<(given: never) => void>>()
  const untold: HookArguments['error'][] = []
  const emit: Hooks['emit'] = (name, given) => {
    if (name === 'error' && !calls.get(name)?.size && untold.length < MAX_UNTOLD) {
      untold.push(given as HookArguments['error'])
    }
    for (const call of [...(calls.get(name) ?? [])]) {
      try {
        ;(call as (given: unknown) => void)(given)
      } catch (error) {
        // A listener to errors that fails itself has nobody left to be told.
        if (name !== 'error') emit('error', { error, where: `on('${name}')` })
      }
    }
  }
  return {
    on(name, call) {
      const set = calls.get(name) ?? new Set()
      calls.set(name, set.add(call as (given: never) => void))
      if (name === 'error') for (const error of untold.splice(0)) emit('error', error)
      return () => void set.delete(call as (given: never) => void)
    },
    emit,
    clear: () => calls.clear(),
  }
}
