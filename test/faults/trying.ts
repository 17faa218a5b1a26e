// Tries rows in several engines side by side: what takes its time is mostly a wait.
import { type Engine, type EngineName, openEngine } from '../support/engines.ts'
import { CANNOT } from './limits.ts'
import { type Result, type Row, runRow } from './row.ts'

export interface Trying {
  /** What became of it in each engine, or why it cannot be tried there. */
  tryRow(row: Row): Promise<(Result | { engine: EngineName; why: string })[]>
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
  const tryIn = async (row: Row, engine: Engine): Promise<Result | { engine: EngineName; why: string }> => {
    const why = CANNOT[row.name]?.[engine.name]
    return why === undefined ? runRow(row, engine.name, engine) : { engine: engine.name, why }
  }
  return { tryRow: (row) => Promise.all(engines.map((engine) => tryIn(row, engine))), close }
}

/** By engine, what does not hold. */
export const faultsOf = (results: Awaited<ReturnType<Trying['tryRow']>>): string[] =>
  results.flatMap((result) => ('why' in result ? [] : result.faults.map((fault) => `${result.engine}: ${fault}`)))
