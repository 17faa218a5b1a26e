// Starts the shop: PORT (4301), KAIROS_ENDPOINT (none: no Kairos in the pages), KAIROS_OVERLAY (none: no overlay).
import { createStorefront } from './server.ts'

const host = '127.0.0.1'
const port = Number(process.env.PORT ?? 4301)
const endpoint = process.env.KAIROS_ENDPOINT
const overlay = process.env.KAIROS_OVERLAY

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${process.env.PORT}": give a number from 0 to 65535.`)
  }
  const app = createStorefront({
    ...(endpoint ? { endpoint } : {}),
    ...(overlay === undefined ? {} : { overlay }),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
  const url = await app.listen({ host, port })
  process.stdout.write(`Shop: ${url}/${endpoint ? '' : ' (without Kairos: KAIROS_ENDPOINT is not set)'}\n`)
}

start().catch((error: NodeJS.ErrnoException) => {
  const hint = error.code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT to another one.` : error.message
  process.stderr.write(`${hint}\n`)
  process.exitCode = 1
})
