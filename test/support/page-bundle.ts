// The built package as a shop bundles it: a few lines of its own, and `kairosjs` in them, as one script for a page.
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'

const ENTRY = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const SETUP = 'setup'

export async function bundleForPage(setup: string): Promise<string> {
  const own = {
    name: SETUP,
    resolveId: (id: string) => (id === 'kairosjs' ? ENTRY : id === SETUP ? id : null),
    load: (id: string) => (id === SETUP ? setup : null),
  }
  const bundle = await rollup({ input: SETUP, plugins: [own, nodeResolve({ browser: true })] })
  const { output } = await bundle.generate({ format: 'iife' })
  await bundle.close()
  return output[0].code
}
