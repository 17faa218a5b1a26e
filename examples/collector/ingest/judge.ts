// Judges one event with its context: the row that it becomes, or why there can be none. Pure.
import type { EventRow } from '../store/columns.ts'
import { type BatchFacts, columnsOf, rowOf, type WireContext, type WireEvent } from './event-row.ts'
import { isPlainTime } from './plain-time.ts'
import type { Checks } from './schema.ts'

/** `reason` is one of few, for counting; `why` names the place and is for who reads it. */
export interface Fault {
  readonly reason: 'name' | 'schema' | 'context' | 'secret' | 'time' | 'depth'
  readonly why: string
}

/** A context, judged once for all of its events. */
export interface JudgedContext {
  readonly context: unknown
  readonly fault: string | null
}

/** Far more than any shop's data has; what reads it later may go down by calling itself. */
const MAX_DEPTH = 32
const NEEDS_SECRET = new Set(['order_shipped', 'order_delivered', 'message_sent'])

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What came as JSON: all that it has is its own. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (!isObject(value)) return false
  if (levels === 0) return true
  if (Array.isArray(value)) return value.some((inner) => isDeeperThan(levels - 1, inner))
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key]
    if (isObject(inner) && isDeeperThan(levels - 1, inner)) return true
  }
  return false
}

/** A browser tells a delivery where its shopper has followed the code in the parcel (`kt=arrived`), and not otherwise. */
const isFromParcel = ({ name, found }: WireEvent): boolean =>
  name === 'order_delivered' && Array.isArray(found) && found.includes('link')

const unknownName = (name: unknown): string =>
  `/name: ${JSON.stringify(name)} is not an event of kairos/1; an event of your own is named custom:<a-z0-9_:.->`

export function judgeContext(context: unknown, checks: Checks): JudgedContext {
  if (isDeeperThan(MAX_DEPTH, context)) return { context, fault: ': is nested too deep' }
  const fault = checks.context(context)
  return { context, fault: fault && `${fault.where}: ${fault.why}` }
}

/** The contexts of its batch, each judged once. */
export interface JudgedContexts {
  readonly length: number
  at(index: number): JudgedContext | undefined
}

/** Undefined where the event is good, and `rowOf` makes a row of it. */
export function faultOf(event: unknown, contexts: JudgedContexts, trusted: boolean, checks: Checks): Fault | undefined {
  if (isDeeperThan(MAX_DEPTH, event)) return { reason: 'depth', why: `is nested too deep: over ${MAX_DEPTH} levels` }
  const fault = checks.event(event)
  if (fault?.where === '/name') return { reason: 'name', why: unknownName((event as { name: unknown }).name) }
  if (fault) return { reason: 'schema', why: fault.where ? `${fault.where}: ${fault.why}` : fault.why }
  const wire = event as WireEvent
  const judged = contexts.at(wire.context)
  if (!judged)
    return { reason: 'context', why: `/context: there is no context ${wire.context}, the batch has ${contexts.length}` }
  if (judged.fault !== null)
    return { reason: 'context', why: `its context (/contexts/${wire.context}${judged.fault.replace(':', '):')}` }
  if (NEEDS_SECRET.has(wire.name) && !trusted && !isFromParcel(wire))
    return { reason: 'secret', why: `/name: ${wire.name} is taken from the shop's server only, with the secret key` }
  return isPlainTime(wire.time) || Number.isFinite(Date.parse(wire.time))
    ? undefined
    : { reason: 'time', why: '/time: is no date that can be read' }
}

export function judgeEvent(
  event: unknown,
  contexts: JudgedContexts,
  batch: BatchFacts,
  checks: Checks,
): EventRow | Fault {
  const fault = faultOf(event, contexts, batch.trusted, checks)
  if (fault) return fault
  const wire = event as WireEvent
  return rowOf(wire, columnsOf(contexts.at(wire.context)?.context as WireContext, batch.actor), batch)
}
