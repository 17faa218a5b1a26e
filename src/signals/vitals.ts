// Says how fast the page was, by web-vitals: the one file that knows it.
import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'
import type { SignalSource } from './signal.ts'

export const vitalsSource: SignalSource = (emit, watch) => {
  let stopped = false
  const tell = ({ name, value, rating }: Metric): void => {
    if (stopped) return
    emit({ kind: 'vital', time: watch.now(), metric: name, value: Math.round(value * 1_000) / 1_000, rating })
  }
  for (const on of [onTTFB, onFCP, onLCP, onCLS, onINP]) on(tell)
  // web-vitals offers no way to take its observers off: they fall silent.
  return () => {
    stopped = true
  }
}
