// What a collector cannot be faster than: the same route, behind the same guards, that unzips, parses, and answers.

import { createEdge } from '../../examples/collector/edge.ts'
import { readBody } from '../../examples/collector/ingest/body.ts'
import { checkOptions } from '../../examples/collector/options.ts'
import { optionsOf } from '../../examples/collector/settings.ts'

const options = checkOptions(optionsOf(process.env))
const { app } = await createEdge(options)
app.post(options.path, async ({ body }, reply) => {
  const read = readBody(body as Buffer, options.maxBodyBytes)
  if ('refusal' in read) return reply.code(400).send(read.refusal)
  const { events } = read.json as { events: unknown[] }
  return { accepted: events.length, duplicates: 0, rejected: [] }
})
console.log(`Listens: ${await app.listen({ host: '127.0.0.1', port: 0 })}`)
