// How the shop is built and served by Vite: the page, its own API, and the way to the collector.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { shopApi } from './api/plugin.ts'

export interface SpaFacts {
  /** The full URL that the collector takes batches at. */
  readonly endpoint: string
  readonly port: number
  /** How long the API thinks before it gives products, so that they are drawn late. */
  readonly latencyMs: number
}

const host = '127.0.0.1'
const root = fileURLToPath(new URL('.', import.meta.url))

/** The letters are those of the script-tag shop, whose style sheets are used, too. */
const ofStorefront = createRequire(new URL('../storefront/package.json', import.meta.url))
const fontFiles = (font: string): string =>
  join(dirname(ofStorefront.resolve(`@fontsource-variable/${font}/package.json`)), 'files')

export function spaConfig({ endpoint, port, latencyMs }: SpaFacts): UserConfig {
  if (!URL.canParse(endpoint)) {
    throw new Error(
      `KAIROS_ENDPOINT is "${endpoint}": give the collector's full URL, such as http://127.0.0.1:4300/v1/touchpoints.`,
    )
  }
  const { origin, pathname } = new URL(endpoint)
  // On the shop's own host, no other origin is in the page's way to the collector.
  const proxy = { '/k/v1/touchpoints': { target: origin, rewrite: () => pathname, changeOrigin: true } }
  return {
    root,
    plugins: [react(), shopApi({ latencyMs })],
    resolve: { alias: { '/fonts/fraunces': fontFiles('fraunces'), '/fonts/figtree': fontFiles('figtree') } },
    server: { host, port, proxy },
    preview: { host, port, proxy },
    build: { target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 600 },
  }
}
