// The folder that each engine keeps its profile in: nothing of ours is in its files without the shopper's consent.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { visit } from '../support/consent-visit.ts'
import { ENGINES, openEngine } from '../support/engines.ts'
import { openEngineShop } from '../support/engines-shop.ts'

/** The browser's own copies of what was loaded, our script among it. */
const COPIES = /cache/i
const OURS = ['latin1', 'utf16le'] as const

/** Names of files that our name is in, in their names or their bytes. */
async function filesWithUs(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files) {
    const path = join(file.parentPath, file.name).slice(folder.length)
    if (!file.isFile() || COPIES.test(path)) continue
    const bytes = await readFile(join(folder, path))
    if (path.includes('kairos') || OURS.some((encoding) => bytes.includes('kairos', 0, encoding))) found.push(path)
  }
  return found
}

/** A visit in a browser that has never run before, and is ended after it as its user ends it. */
async function filesAfterVisit(name: (typeof ENGINES)[number], consent: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'))
  const engine = await openEngine(name, folder)
  const shop = await openEngineShop(engine, { consent })
  try {
    await visit(shop)
    await engine.close()
    return await filesWithUs(folder)
  } finally {
    await engine.close()
    await shop.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

it.each(ENGINES)(
  '%s has written nothing of ours, but where the shopper has granted it',
  async (name) => {
    expect(await filesAfterVisit(name, 'pending')).toEqual([])
    expect(await filesAfterVisit(name, 'anonymous')).toEqual([])
    expect(await filesAfterVisit(name, 'granted')).not.toEqual([])
  },
  120_000,
)
