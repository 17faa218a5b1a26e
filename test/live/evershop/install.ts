// EverShop as npm gives it, with its demo shop's configuration left as it is.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LiveRun } from '../shop.ts'

export const VERSION = '2.2.1'

const PACKAGE = {
  name: 'kairos-evershop',
  private: true,
  type: 'module',
  // 2.2.1 imports `concat-stream` without naming it; a newer `multer` no longer brings it.
  dependencies: { '@evershop/evershop': VERSION, 'concat-stream': '^2.0.0' },
}

export interface Installed {
  folder: string
  /** Its command line. */
  command: string
}

/** The path of a file that says so where a long step is done. */
export const doneFile = (folder: string, step: string): string => join(folder, `${step}.done`)

export async function installEverShop({ folder, processes, say }: LiveRun): Promise<Installed> {
  const shop = join(folder, 'shop')
  const command = join(shop, 'node_modules/@evershop/evershop/dist/bin/evershop.js')
  const done = doneFile(folder, `install-${VERSION}`)
  if (!existsSync(done)) {
    say(`installs EverShop ${VERSION} into ${shop} (about a minute)`)
    rmSync(shop, { recursive: true, force: true })
    // `media` and `public` are made by its interactive installer.
    for (const made of ['media', 'public', 'config']) mkdirSync(join(shop, made), { recursive: true })
    writeFileSync(join(shop, 'package.json'), JSON.stringify(PACKAGE, null, 2))
    await processes.run({
      program: 'npm',
      given: ['install', '--no-audit', '--no-fund'],
      log: join(folder, 'install.log'),
      options: { cwd: shop },
    })
    writeFileSync(done, '')
  }
  return { folder: shop, command }
}
