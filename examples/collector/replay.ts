// npm run replay -- FILE [--to URL] [--shop NAME]: plays a file of real history into a collector.
import { parseArgs } from 'node:util'
import { type Options, SingleBar } from 'cli-progress'
import { type ReplaySummary, replay } from './replay/run.ts'
import { DEFAULT_PORT, readSecret } from './settings.ts'

const USAGE = `npm run replay -- FILE [--to http://127.0.0.1:${DEFAULT_PORT}] [--shop NAME]

FILE is a CSV, gzipped or not; its format is known by its columns. A second replay of it adds nothing.
The secret key is KAIROS_SECRET; without it, for a collector on this machine, the one that it made for itself.`

const BAR: Options = { format: '{bar} {percentage}% | {events} events', hideCursor: true }

function targetUrl(to: string): string {
  if (!URL.canParse(to)) throw new Error(`--to must be the URL of a collector, not "${to}"`)
  const url = new URL(to)
  if (url.pathname === '/') url.pathname = '/v1/touchpoints'
  return url.href
}

/** The key that a collector made for itself is for that collector only, which listens on this machine. */
function secretFor(url: string): string {
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
  const secret = isHere ? readSecret(process.env) : process.env.KAIROS_SECRET
  if (secret) return secret
  const hint = isHere ? ', or start the collector once: it makes one for itself' : ''
  throw new Error(`a replay needs the secret key of the collector: set KAIROS_SECRET${hint}`)
}

function print(summary: ReplaySummary): void {
  const seconds = summary.durationMs / 1000
  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([name, n]) => `${n} ${name}`)
      .join(', ')
  console.log(`shop      ${summary.shop}`)
  console.log(
    `rows      ${summary.rows} read; ${summary.broken} broken and ${summary.duplicates} exact copies left out`,
  )
  for (const [kind, n] of Object.entries(summary.leftOut)) console.log(`          ${n} ${kind} left out`)
  console.log(`events    ${summary.sent} sent: ${list(summary.names)}`)
  console.log(
    `answers   ${summary.accepted} accepted, ${summary.alreadyThere} already there, ${summary.rejected.length} rejected`,
  )
  for (const { id, why } of summary.rejected.slice(0, 5)) console.log(`          ${id}: ${why}`)
  console.log(`journeys  ${list(summary.stages)}`)
  console.log(`speed     ${Math.round(summary.sent / seconds)} events/s (${seconds.toFixed(1)} s)`)
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string' }, shop: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [file, ...more] = positionals
  if (values.help) return console.log(USAGE)
  if (!file || more.length) throw new Error(`name one file to replay\n\n${USAGE}`)
  const url = targetUrl(values.to ?? `http://127.0.0.1:${DEFAULT_PORT}`)
  const bar = new SingleBar(BAR)
  const summary = await replay({
    file,
    url,
    secret: secretFor(url),
    ...(values.shop && { shop: values.shop }),
    onStart({ name, madeUp }, bytes) {
      console.log(`${file}: ${name}\nmade up, as the file does not have it:`)
      for (const line of madeUp) console.log(`  - ${line}`)
      bar.start(bytes, 0, { events: 0 })
    },
    onProgress: (bytes, events) => bar.update(bytes, { events }),
  }).finally(() => bar.stop())
  print(summary)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
