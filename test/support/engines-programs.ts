// Where the programs are that tests drive: at their usual places, or where an environment variable says.
import { existsSync } from 'node:fs'
import paths from './program-paths.json' with { type: 'json' }

export type Program = keyof typeof paths

/** Debian's package of each. */
const PACKAGES: Readonly<Record<Program, string>> = {
  CHROMIUM: 'chromium',
  FIREFOX: 'firefox-esr',
  WEBKIT_DRIVER: 'webkit2gtk-driver',
  MINI_BROWSER: 'webkit2gtk-driver',
  XVFB: 'xvfb',
}

/** @throws where it is not there: no test is left out for want of a browser. */
export function programPath(program: Program): string {
  const found = [process.env[program], ...paths[program]].find((path) => path !== undefined && existsSync(path))
  if (found) return found
  throw new Error(
    `${program} was not found. Install it (Debian: apt-get install ${PACKAGES[program]}), or set ${program} to its path.`,
  )
}
