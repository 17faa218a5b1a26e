// Starts a collector, or with --loader the loader of a log; its settings are those of the README, from the environment.
import { createFront } from './front.ts'
import { createCollector } from './server.ts'
import { optionsOf, portOf, roleOf } from './settings.ts'

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const port = portOf(env)
  const role = roleOf(env)
  const options = optionsOf(env)
  const { log } = options
  const isFront = log !== undefined && role === 'collector'
  const collector = isFront ? await createFront({ ...options, log }) : await createCollector(options)
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
    console.log(`${isFront ? 'Collector' : 'Journey map'}: ${await collector.listen(port)}`)
  } catch (error) {
    await collector.close()
    throw error
  }
}

const isLoader = process.argv.includes('--loader')
start(isLoader ? { ...process.env, KAIROS_ROLE: 'loader' } : process.env).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  console.error(/EADDRINUSE/.test(message) ? `${message}\nSet PORT to a free port.` : message)
  process.exitCode = 1
})
