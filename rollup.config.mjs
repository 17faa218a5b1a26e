// Builds the package: ESM entries with their types, the file of the script tag, and its integrity hash.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { dts } from 'rollup-plugin-dts'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const ENTRIES = ['index', 'core', 'moments', 'pages', 'overlay', 'server']
const OVERLAY = 'kairos-overlay.min.js'

/** An entry is a file, or a folder's `index.ts`. */
const input = Object.fromEntries(
  ENTRIES.flatMap((name) => [`${name}.ts`, `${name}/index.ts`].map((file) => [name, `${ROOT}src/${file}`])).filter(
    ([, file]) => existsSync(file),
  ),
)

// The sources name each other with `.ts`; the declarations are bundled by rollup-plugin-dts, not here.
const compile = () =>
  typescript({
    tsconfig: `${ROOT}tsconfig.json`,
    include: [`${ROOT}src/**/*.ts`],
    compilerOptions: {
      noEmit: false,
      noEmitOnError: false,
      declaration: false,
      isolatedDeclarations: false,
      rewriteRelativeImportExtensions: true,
      removeComments: false,
    },
  })

const hashOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`
const overlayHash = () => hashOf(readFileSync(`${ROOT}dist/${OVERLAY}`))

/** The script tag loads the overlay as it was built just before, and no other. */
const overlayIntegrity = () => ({
  name: 'overlay-integrity',
  renderChunk(code) {
    const place = `sha384-of-${OVERLAY}`
    if (code.split(place).length !== 2) this.error(`${place} has to be in the script tag once`)
    return { code: code.replace(place, overlayHash()), map: null }
  },
})

/** Writes `integrity.json` beside what was built: what a page puts into `<script integrity>`. */
const integrity = () => ({
  name: 'integrity',
  generateBundle(_, bundle) {
    const hashes = Object.values(bundle)
      .filter((file) => file.type === 'chunk')
      .map((file) => [file.fileName, hashOf(file.code)])
      .concat([[OVERLAY, overlayHash()]])
    this.emitFile({
      type: 'asset',
      fileName: 'integrity.json',
      source: `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
    })
  },
})

/** Shared parts carry a hash in their names: those of earlier builds would stay, and be published. */
const withoutLeftovers = () => ({
  name: 'without-leftovers',
  writeBundle({ dir }, bundle) {
    const shared = `${dir}/shared`
    for (const file of existsSync(shared) ? readdirSync(shared) : []) {
      if (!(`shared/${file}` in bundle)) rmSync(`${shared}/${file}`)
    }
  },
})

const modules = {
  input,
  external: ['idb-keyval', 'web-vitals'],
  plugins: [compile(), withoutLeftovers()],
  output: {
    dir: `${ROOT}dist`,
    format: 'es',
    sourcemap: true,
    chunkFileNames: 'shared/[name]-[hash].js',
  },
}

// One by one, so that each declaration file stands alone.
const types = Object.entries(input).map(([name, file]) => ({
  input: file,
  external: ['idb-keyval', 'web-vitals'],
  plugins: [dts({ tsconfig: `${ROOT}tsconfig.json` })],
  output: { file: `${ROOT}dist/${name}.d.ts`, format: 'es' },
}))

const small = () =>
  terser({
    ecma: 2020,
    compress: { passes: 3, ecma: 2020 },
    mangle: { toplevel: true },
    // A page in another encoding reads the file in that encoding: ASCII is the same in all of them.
    format: { ecma: 2020, comments: false, ascii_only: true },
  })

const script = (name, file, before, after) => ({
  input: `${ROOT}src/${name}.ts`,
  plugins: [nodeResolve({ browser: true }), compile()],
  output: { file: `${ROOT}dist/${file}`, format: 'iife', sourcemap: true, plugins: [...before, small(), ...after] },
})

/** The second one knows the first one's hash. */
const scripts = [
  script('overlay-script', OVERLAY, [], []),
  script('script-tag', 'kairos.min.js', [overlayIntegrity()], [integrity()]),
].filter((config) => existsSync(config.input))

/**
 * What rollup warns of (a circle, a name that nobody exports) would be a shop's trouble: it ends the build.
 * What the compiler says of types is said, and judged by `npm run check`.
 */
const strict = (config) => ({
  ...config,
  onLog: (level, log, handle) => handle(level === 'warn' && log.plugin !== 'typescript' ? 'error' : level, log),
})

export default [modules, ...types, ...scripts].map(strict)
