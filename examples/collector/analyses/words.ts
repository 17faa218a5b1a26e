// Figures in sentences.
import type { Tally } from '../statistics/rate.ts'

export function percent(rate: number): string {
  const shown = rate * 100
  return `${shown > 0 && shown < 10 ? shown.toFixed(1) : Math.round(shown)} %`
}

export const rateOf = ({ won, decided }: Tally): number => won / decided

export const count = (number: number): string => number.toLocaleString('en')
