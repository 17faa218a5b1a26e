// A question to the map that nobody waits for any more: its queries are not run.
import { connect } from 'node:net'
import Fastify from 'fastify'
import { expect, it, onTestFinished, vi } from 'vitest'
import { addApi } from '../../examples/collector/reports/api.ts'
import { sendHistories } from './collector-histories.ts'
import { NOW, startCollector } from './collector-support.ts'

it('stops with the query that runs when whoever asked goes away, and goes on for others', async () => {
  const { store, ...collector } = await startCollector()
  await sendHistories({ store, ...collector })
  const asked: string[] = []
  let goOn = (): void => undefined
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const app = Fastify()
  onTestFinished(() => app.close())
  const slow: typeof store = {
    ...store,
    async query(name, parameters) {
      asked.push(name)
      if (asked.length === 1) await held
      return store.query(name, parameters)
    },
  }
  addApi(app, slow, { loaded: () => Promise.resolve() }, () => NOW)
  const url = new URL(await app.listen({ port: 0 }))
  const socket = connect(Number(url.port), url.hostname)
  const gone = vi.fn()
  app.server.on('connection', (server) => server.on('close', gone))
  socket.write(`GET /api/journey HTTP/1.1\r\nhost: ${url.host}\r\n\r\n`)
  await vi.waitFor(() => expect(asked).toHaveLength(1), 10_000)
  socket.destroy()
  await vi.waitFor(() => expect(gone).toHaveBeenCalled(), 10_000)
  goOn()
  expect((await app.inject({ url: '/api/shops' })).statusCode).toBe(200)
  expect(asked).toEqual(['moments', 'shops'])
  const other = await fetch(new URL('/api/journey', url))
  expect(other.status).toBe(200)
})
