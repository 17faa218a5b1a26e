// Empties the queue into the transport: by size, by delay, as the page goes; one tab at a time.
import type { Environment, Report } from './environment.ts'
import type { Ms } from './events/event.ts'
import { createOwnEntries } from './queue/own-entries.ts'
import type { QueueEntry } from './queue/queue.ts'
import { type CourierSettings, createCourier } from './transport/courier.ts'
import { createFlights } from './transport/flights.ts'
import { createPace, type Reach, type Verdict } from './transport/pace.ts'
import { createSchedule } from './transport/schedule.ts'

export interface DispatcherSettings extends CourierSettings {
  env: Pick<Environment, 'now' | 'after' | 'random' | 'exclusively' | 'hasKeepalive'>
  batch: { maxEvents: number; maxBytes: number; delayMs: Ms }
  /** Name that the tabs with this queue share; none where no other tab has it. */
  lock?: string
  report: Report
  reach: Reach
}

/** What became of a flush: how many events were answered for, and how many wait. */
export interface Flushed {
  delivered: number
  remaining: number
}

export interface Dispatcher {
  /** Entries that were given to the queue just now; also new forms of known ones. */
  added(entries: readonly QueueEntry[]): void
  /** Resolves when all that waited was answered for, or waits for a retry. */
  flush(): Promise<Flushed>
  /** As the page goes: one request, started before this returns. */
  leave(): void
  /** The page is here, again or from the start: what waits is sent after the usual delay. */
  resume(): void
  /** While it is false, nothing is sent. */
  setSending(isAllowed: boolean): void
  /** True while a new form of an entry of this page would still be sent. */
  canUpdate(id: string): boolean
  /** These are lost, and counted already. */
  forget(ids: readonly string[]): void
  /** The shopper is forgotten: nothing that is at hand is sent any more. */
  clear(): void
  /** Nothing runs any more; the queue keeps what it has. */
  stop(): void
}

const WHERE = 'dispatcher'

export function createDispatcher(settings: DispatcherSettings): Dispatcher {
  const { queue, env, batch, lock, report } = settings
  const pace = createPace(batch.maxEvents, env.random, settings.reach)
  const flights = createFlights()
  const own = createOwnEntries()
  const courier = createCourier(settings, pace, flights, own)
  const schedule = createSchedule(env, () => void send())
  let isAllowed = true
  /** By the shop; or by the collector, for this page's life. */
  let isStopped = false
  /** Another turn: what runs does not go on, and the lock is free. */
  let turn = 0
  let release = () => {}
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  const may = () => isAllowed && !isStopped
  const soon = () => {
    if (may()) schedule.soon(batch.delayMs)
  }
  function endTurn() {
    turn++
    release()
  }
  function obey({ stop, waitMs, asked = false, tell }: Verdict) {
    if (tell) report(new Error(`kairos: ${tell}`), WHERE)
    if (stop) {
      isStopped = true
      schedule.clear()
    }
    if (waitMs !== undefined && may()) schedule.wait(waitMs, asked)
  }

  /** One request, where something waits; true where there may be more. */
  async function sendNext(mine: number): Promise<boolean> {
    const isMine = () => turn === mine && may() && !schedule.isWaiting()
    const waiting = await queue.peek(batch.maxEvents + flights.count() + pace.suspects())
    if (!isMine()) return false
    // Answered for already, and yet here: another page has left them to us.
    const stale = waiting.filter(({ id }) => own.isSettled(id)).map(({ id }) => id)
    if (stale.length) await queue.remove(stale)
    const free = waiting.filter(({ id }) => !own.isSettled(id) && !flights.has(id))
    const good = free.filter(({ id }) => !pace.isSuspect(id)).map(own.newest)
    if (!isMine() || !free.length) return false
    obey(good.length ? await courier.carry(good, batch.maxBytes, false) : pace.pardon())
    return isMine()
  }
  async function drain() {
    try {
      await queue.saved()
      while (may() && !schedule.isWaiting()) {
        schedule.clear()
        const left = new Promise<undefined>((resolve) => {
          release = () => resolve(undefined)
        })
        const mine = turn
        const run = () => Promise.race([sendNext(mine), left])
        const isMore = await (lock ? env.exclusively(lock, run) : run())
        // Undefined: another tab sends, or this page is going.
        if (isMore === undefined) soon()
        if (!isMore) return
      }
    } catch (error) {
      report(error, WHERE)
      soon()
    }
  }
  function send(): Promise<void> {
    if (running) {
      next ??= running.then(() => {
        next = undefined
        return send()
      })
      return next
    }
    running = drain().finally(() => {
      running = undefined
    })
    return running
  }
  function resume() {
    own.takeBack()
    if (!schedule.isAsked()) schedule.clear()
    const onCount = (count: number) => {
      if (count) soon()
    }
    if (may()) queue.count().then(onCount, (error) => report(error, WHERE))
  }

  return {
    added(entries) {
      own.put(entries)
      if (!own.size() || !may()) return
      if (own.size() - flights.count() >= batch.maxEvents && !schedule.isWaiting()) void send()
      else soon()
    },
    async flush() {
      const before = courier.delivered()
      await send()
      const remaining = await queue.count().catch((error) => {
        report(error, WHERE)
        return own.size()
      })
      return { delivered: courier.delivered() - before, remaining }
    },
    leave() {
      endTurn()
      if (!may() || schedule.isAsked()) return
      const isFree = (id: string) => !flights.isSafe(id) && !own.isHandedOver(id) && !pace.isSuspect(id)
      const free = own.byWorth().filter(({ id }) => isFree(id))
      if (!free.length) return
      const maxBytes = Math.min(flights.room(), batch.maxBytes)
      courier.carry(free, maxBytes, true).then(
        (verdict) => {
          obey(verdict)
          if (own.size()) soon()
        },
        (error) => report(error, WHERE),
      )
    },
    resume,
    setSending(isNow) {
      if (isNow === isAllowed) return
      isAllowed = isNow
      endTurn()
      if (!schedule.isAsked()) schedule.clear()
      if (isNow) resume()
    },
    canUpdate: (id) => own.has(id) && !flights.has(id) && !own.isHandedOver(id),
    forget: own.settle,
    clear() {
      endTurn()
      own.clear()
    },
    stop() {
      isStopped = true
      courier.stop()
      endTurn()
      schedule.clear()
    },
  }
}
