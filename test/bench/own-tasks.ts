// What a trace of Chromium says of our share in its tasks.

interface TraceEvent {
  name: string
  ph: string
  tid: number
  pid: number
  ts: number
  dur?: number
  args: { data?: { url?: string } }
}
export interface Cost {
  /** Of the longest task with ours in it; of ours alone; all of ours together. */
  taskMs: number
  ownMs: number
  allMs: number
}

/** `script`: how the address of ours ends or goes on. */
export const costOf = (trace: Uint8Array, script: string): Cost => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const timed = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur)
  const isOwn = ({ name, args }: TraceEvent): boolean =>
    /^(FunctionCall|EvaluateScript)$/.test(name) && !!args.data?.url?.includes(script)
  const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur
  const own = timed.filter(isOwn)
  const within = (outer: TraceEvent, inner: TraceEvent): boolean =>
    outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && end(outer) >= end(inner)
  const outermost = own.filter((one) => !own.some((other) => other !== one && within(other, one)))
  const tasks = timed.filter(({ name }) => name === 'RunTask')
  const sum = (events: TraceEvent[]): number => events.reduce((total, { dur = 0 }) => total + dur, 0) / 1000
  const costs = tasks
    .map((task) => ({ task, calls: outermost.filter((call) => within(task, call)) }))
    .filter(({ calls }) => calls.length)
  return {
    taskMs: Math.max(0, ...costs.map(({ task }) => (task.dur ?? 0) / 1000)),
    ownMs: Math.max(0, ...costs.map(({ calls }) => sum(calls))),
    allMs: sum(outermost),
  }
}
