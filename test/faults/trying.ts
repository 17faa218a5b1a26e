// Tries rows in several engines side by side: what takes its time is mostly a wait.
import { type Engine, type EngineName, openEngine } from '../support/engines.ts'
import { CANNOT } from './limits.ts'
import { type Result, type Row, runRow } from './row.ts'

export interface Tried extends Result {
  /** Why it need not hold in this engine. */
  why?: string
}

export interface Trying {
  tryRow(row: Row): Promise<Tried[]>
  close(): Promise<void>
}

/** @throws where an engine is not installed: none is left out. */
export async function openTrying(names: readonly EngineName[]): Promise<Trying> {
  const opened = await Promise.allSettled(names.map((name) => openEngine(name)))
  const engines = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const close = async (): Promise<void> => {
    await Promise.all(engines.map((engine) => engine.close()))
  }
  const failed = opened.find((one) => one.status === 'rejected')
  if (failed) {
    await close()
    throw failed.reason
  }
  const tryIn = async (row: Row, engine: Engine): Promise<Tried> => {
    const why = CANNOT[row.name]?.[engine.name]
    return { ...(await runRow(row, engine.name, engine)), ...(why !== undefined && { why }) }
  }
  return { tryRow: (row) => Promise.all(engines.map((engine) => tryIn(row, engine))), close }
}

export const isFault = ({ faults, why }: Tried): boolean => faults.length > 0 && why === undefined

/** By engine, what does not hold, and has to. */
export const faultsOf = (results: readonly Tried[]): string[] =>
  results.filter(isFault).flatMap(({ engine, faults }) => faults.map((fault) => `${engine}: ${fault}`))
