// Serves the shop as it was built, on 127.0.0.1: what tests begin with.
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { spaConfig } from './config.ts'

export interface SpaOptions {
  /** The full URL that the collector takes batches at. */
  readonly endpoint: string
  /** Any free one unless told. */
  readonly port?: number
  readonly latencyMs?: number
  /** Where it was built to; `dist` unless told. */
  readonly dist?: string
}

export interface Spa {
  /** The origin, without a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

export async function createSpa({ endpoint, port = 0, latencyMs = 250, dist }: SpaOptions): Promise<Spa> {
  const outDir = dist ?? fileURLToPath(new URL('dist', import.meta.url))
  const config = spaConfig({ endpoint, port, latencyMs })
  const server = await preview({ ...config, configFile: false, build: { ...config.build, outDir }, logLevel: 'error' })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('The shop listens to no port.')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
