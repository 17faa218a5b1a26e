// What a trace of Chromium says of our share in its tasks.

interface TraceEvent {
  name: string
  ph: string
  tid: number
  pid: number
  ts: number
  dur?: number
  /** Of it on the processor: what other programs take from a busy machine is not in it. */
  tdur?: number
  args: { data?: { url?: string } }
}
/** Milliseconds on the processor. */
export interface Cost {
  /** The longest task of the page that has none of ours in it, and the longest that has. */
  otherMs: number
  taskMs: number
  /** Of ours in one task at most; as the script is evaluated, with all that begins there; together. */
  ownMs: number
  startMs: number
  allMs: number
}

const cpuMs = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000
const longest = (events: TraceEvent[]): number => Math.max(0, ...events.map(cpuMs))
const sum = (events: TraceEvent[]): number => events.reduce((total, event) => total + cpuMs(event), 0)

/** Whose a piece of work is says the trace, by the script that was called or evaluated. */
export const costOf = (trace: Uint8Array, script: string): Cost => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const timed = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur)
  const isOwn = ({ name, args }: TraceEvent): boolean =>
    /^(FunctionCall|EvaluateScript|v8\.compile)$/.test(name) && !!args.data?.url?.includes(script)
  const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur
  const own = timed.filter(isOwn)
  const within = (outer: TraceEvent, inner: TraceEvent): boolean =>
    outer.pid === inner.pid && outer.tid === inner.tid && outer.ts <= inner.ts && end(outer) >= end(inner)
  const outermost = own.filter((one) => !own.some((other) => other !== one && within(other, one)))
  // The page's own thread: ours, or where there is none, the one that parsed a document.
  const main = own.length ? own : timed.filter(({ name }) => name === 'ParseHTML')
  const threads = new Set(main.map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = timed
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({ task, calls: outermost.filter((call) => within(task, call)) }))
  const ours = tasks.filter(({ calls }) => calls.length)
  const others = tasks.filter(({ task, calls }) => !calls.length && threads.has(`${task.pid} ${task.tid}`))
  return {
    otherMs: longest(others.map(({ task }) => task)),
    taskMs: longest(ours.map(({ task }) => task)),
    ownMs: Math.max(0, ...ours.map(({ calls }) => sum(calls))),
    startMs: sum(outermost.filter(({ name }) => name !== 'FunctionCall')),
    allMs: sum(outermost),
  }
}
