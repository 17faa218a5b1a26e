// The built package as a shop bundles it: a few lines of its own, and what they import of it in them, as one script for a page.
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'

const entry = (name: string): string => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url))
const ENTRIES: Readonly<Record<string, string>> = { kairosjs: entry('index'), 'kairosjs/overlay': entry('overlay') }
const SETUP = 'setup'

export async function bundleForPage(setup: string): Promise<string> {
  const own = {
    name: SETUP,
    resolveId: (id: string) => ENTRIES[id] ?? (id === SETUP ? id : null),
    load: (id: string) => (id === SETUP ? setup : null),
  }
  const bundle = await rollup({ input: SETUP, plugins: [own, nodeResolve({ browser: true })] })
  const { output } = await bundle.generate({ format: 'iife' })
  await bundle.close()
  return output[0].code
}
