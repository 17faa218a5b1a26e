// Starts the collector; its settings are those of the README, from the environment.
import { createCollector } from './server.ts'
import { optionsOf, portOf } from './settings.ts'

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const port = portOf(env)
  const collector = await createCollector(optionsOf(env))
  const stop = (): void => {
    collector.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    console.log(`Journey map: ${await collector.listen(port)}`)
  } catch (error) {
    await collector.close()
    throw error
  }
}

start(process.env).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  console.error(/EADDRINUSE/.test(message) ? `${message}\nSet PORT to a free port.` : message)
  process.exitCode = 1
})
