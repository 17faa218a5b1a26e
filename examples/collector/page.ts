// GET /: the journey map, as static files, with the drawing libraries from node_modules.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const PUBLIC = fileURLToPath(new URL('./public/', import.meta.url))

const require = createRequire(import.meta.url)
const LIBRARIES = {
  d3: require.resolve('d3'),
  plot: require.resolve('@observablehq/plot'),
  sankey: require.resolve('d3-sankey'),
}

/** The build for a script element, where the package of this module says it is. */
function umdBuild(module: string): string {
  let folder = dirname(module)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  const { exports, unpkg = '' }: { exports?: { umd: string }; unpkg?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return join(folder, exports?.umd ?? unpkg)
}

export async function addPage(app: FastifyInstance): Promise<void> {
  await app.register(statics, { root: PUBLIC, cacheControl: false })
  for (const [name, module] of Object.entries(LIBRARIES)) {
    const file = umdBuild(module)
    app.get(`/library/${name}.js`, (_, reply) => reply.sendFile(basename(file), dirname(file)))
  }
}
