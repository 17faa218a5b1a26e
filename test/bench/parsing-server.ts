// What a collector cannot be faster than: the same framework and route, that unzips, parses, and answers.
import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'

const app = fastify()
app.removeAllContentTypeParsers()
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
app.post('/v1/touchpoints', async ({ body }) => {
  const { events } = JSON.parse(gunzipSync(body as Buffer).toString()) as { events: unknown[] }
  return { accepted: events.length, duplicates: 0, rejected: [] }
})
console.log(`Listens: ${await app.listen({ host: '127.0.0.1', port: 0 })}`)
