// Programs that tests drive and npm cannot bring: found where they usually are, else installed on Debian as root.
import { existsSync } from 'node:fs'
import { run } from './build.mjs'

/** By the environment variable that can name each: where it is, or undefined. */
function find(programs) {
  const found = (name) => [process.env[name], ...programs[name].paths].find((path) => path && existsSync(path))
  return Object.fromEntries(Object.keys(programs).map((name) => [name, found(name)]))
}

/**
 * Their paths by name; ends the process with a message where one is missing.
 * `programs`: by variable, the Debian package and the paths to look at; `what` they are; `why` they are needed.
 */
export async function ensurePrograms(programs, { what, why, otherwise = '' }) {
  const missingOf = (found) => Object.keys(programs).filter((name) => !found[name])
  const packagesOf = (names) => [...new Set(names.map((name) => programs[name].package))].join(' ')
  const found = find(programs)
  const packages = packagesOf(missingOf(found))
  if (!packages) return found
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (canInstall) {
    console.log(`Installing ${what} (apt-get install ${packages}) …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, show: true })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages.split(' ')], {
      env,
      show: true,
    })
  }
  const installed = find(programs)
  const missing = missingOf(installed)
  if (!missing.length) return installed
  console.error(why)
  console.error(`Not found: ${missing.join(', ')}. Install them (Debian: apt-get install ${packagesOf(missing)}),`)
  console.error(`or set the variable of that name to the path of each.${otherwise}`)
  process.exit(1)
}
