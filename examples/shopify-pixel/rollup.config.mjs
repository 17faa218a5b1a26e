// Builds the pixel into one file: `npx rollup -c examples/shopify-pixel/rollup.config.mjs`.
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'

const here = fileURLToPath(new URL('.', import.meta.url))

export default {
  input: `${here}pixel.ts`,
  plugins: [
    nodeResolve({ browser: true, rootDir: here }),
    typescript({ tsconfig: `${here}tsconfig.json`, include: [`${here}*.ts`] }),
    terser({ ecma: 2020, format: { comments: false, ascii_only: true } }),
  ],
  output: { file: `${here}dist/pixel.js`, format: 'iife' },
}
