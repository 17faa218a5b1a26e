// Where the programs are that tests drive: at their usual places, or where an environment variable says.
import { existsSync } from 'node:fs'
import programs from './engines.json' with { type: 'json' }

export type Program = keyof typeof programs

/** @throws where it is not there: no test is left out for want of a browser. */
export function programPath(program: Program): string {
  const { package: debian, paths } = programs[program]
  const found = [process.env[program], ...paths].find((path) => path !== undefined && existsSync(path))
  if (found) return found
  throw new Error(
    `${program} was not found. Install it (Debian: apt-get install ${debian}), or set ${program} to its path.`,
  )
}
