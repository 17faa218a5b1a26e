// The log on several machines, on one server: what is answered for, what is loaded, and what waits.
import { expect, it, onTestFinished } from 'vitest'
import { createFront } from '../../examples/collector/front.ts'
import { storeFor } from '../clickhouse/of-tests.ts'
import {
  batchOf,
  contextOf,
  eventOf,
  fromServer,
  idOf,
  temporaryFolder,
  type Wire,
} from '../examples/collector-support.ts'
import { countOf, startFront, startLoader, startNats, strangerAt, until, untilStored } from './support.ts'

const views = (from: number, count: number, more: Wire = {}): Wire[] =>
  Array.from({ length: count }, (_, i) => eventOf(from + i, more))

it('answers once the stream has a batch, and the loader takes it into its store', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  const answer = await front.post(batchOf(views(1, 3)))
  expect(answer).toMatchObject({ status: 200, body: { accepted: 3, duplicates: 0, rejected: [] } })
  const loader = await startLoader(url)
  await untilStored(loader, 3)
  const { events } = (await loader.app.inject({ url: '/api/events' })).json<{ events: { id: string }[] }>()
  expect(events.map(({ id }) => id).toSorted()).toEqual([1, 2, 3].map((n) => idOf(n)))
})

it('knows a batch that is sent again, and stores none of it twice', async () => {
  const { url } = await startNats(1)
  const fronts = [await startFront(url), await startFront(url)]
  const batch = batchOf(views(1, 5))
  const answers = await Promise.all([0, 1, 0].map((at) => fronts[at]?.post(batch)))
  expect(answers.map((answer) => answer?.status)).toEqual([200, 200, 200])
  const later = await fronts[1]?.post(batchOf(views(3, 5)))
  expect(later?.body).toMatchObject({ accepted: 2, duplicates: 3 })
  const loader = await startLoader(url)
  await untilStored(loader, 7)
  expect(await countOf(loader)).toBe(7)
})

it('brings what was refused and what browsers dropped along', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  const dropped = [{ id: idOf(90), reason: 'full', count: 4 }]
  const answer = await front.post(batchOf([eventOf(1), eventOf(2, { name: 'no_such_event' })], { dropped }))
  expect(answer.body.rejected).toMatchObject([{ id: idOf(2) }])
  const loader = await startLoader(url)
  await untilStored(loader, 1)
  const quarantine = await until('the refused event', async () => {
    const rows = await loader.store.query('quarantine', { limit: 10 })
    return rows.length ? rows : null
  })
  expect(quarantine).toMatchObject([{ id: idOf(2) }])
})

it('is loaded into ClickHouse as into DuckDB: all of it, nothing twice, also by the next loader', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  const store = await storeFor(temporaryFolder())
  const first = await startLoader(url, store)
  const batch = batchOf([...views(1, 5), eventOf(6, { name: 'no_such_event' })])
  for (let copy = 0; copy < 2; copy++) expect((await front.post(batch)).status).toBe(200)
  await untilStored(first, 5)
  await first.close()
  expect((await front.post(batchOf(views(4, 5)))).body).toMatchObject({ accepted: 3, duplicates: 2 })
  const next = await startLoader(url, store)
  await untilStored(next, 8)
  const { events } = (await next.app.inject({ url: '/api/events' })).json<{ events: { id: string }[] }>()
  expect(events.map(({ id }) => id).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => idOf(n)))
  expect(await next.store.query('quarantine', { limit: 10 })).toMatchObject([{ id: idOf(6) }])
  const erased = await next.app.inject({ method: 'DELETE', url: '/v1/visitors/visitor-1', headers: fromServer })
  expect(erased.json()).toMatchObject({ visitors: 1, events: 8 })
  expect(await countOf(next)).toBe(0)
})

it('is not stopped by a message that nobody can read: it goes to quarantine, with the reason', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  expect((await front.post(batchOf(views(1, 2)))).status).toBe(200)
  const stranger = await strangerAt(url)
  const bad = ['', '{', '[]', '{"id":"../..","__proto__":{"shop":"x"}}', JSON.stringify({ id: idOf(7), shop: 5 })]
  for (const text of bad) await stranger.connection().request('kairos.event', text)
  await stranger.connection().request('kairos.nonsense', '{}')
  await stranger.close()
  expect((await front.post(batchOf(views(3, 2)))).status).toBe(200)
  const loader = await startLoader(url)
  await untilStored(loader, 4)
  const rows = await until('all of them in quarantine', async () => {
    const found = await loader.store.query('quarantine', { limit: 10 })
    return found.length >= bad.length + 1 ? found : null
  })
  expect(rows.map(({ why }) => why)).toContain('a message of the log is no JSON')
  expect(rows.map(({ why }) => why)).toContain('a message of the log is of no known kind')
})

it('takes nothing while no server is there, says so, and goes on by itself once one is', async () => {
  const { nodes, url } = await startNats(1)
  const front = await startFront(url)
  const loader = await startLoader(url)
  expect((await front.post(batchOf(views(1, 2)))).status).toBe(200)
  await nodes[0]?.kill()
  const refused = await front.post(batchOf(views(3, 2)))
  expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect((await front.get('/healthz')).status).toBe(503)
  await nodes[0]?.restart()
  await until('it takes batches again', async () =>
    (await front.post(batchOf(views(3, 2)))).status === 200 ? true : null,
  )
  expect((await front.get('/healthz')).status).toBe(200)
  await untilStored(loader, 4)
  expect(await countOf(loader)).toBe(4)
})

it.each([1, 3] as const)(
  'turns senders away when the stream of %d is full, and takes theirs once it is loaded',
  async (count) => {
    const { url } = await startNats(count)
    const front = await startFront(url, { natsMaxBytes: 1024 * 1024 })
    const large = { properties: { note: 'x'.repeat(2_000) } }
    let taken = 0
    const refused = await until('a batch that is refused', async () => {
      const answer = await front.post(batchOf(views(taken + 1, 50, large)))
      if (answer.status === 200) taken += 50
      return answer.status === 200 ? null : answer
    })
    expect(refused.status).toBe(503)
    expect((await front.get('/metrics')).body).toMatch(/kairos_log_failed_total [1-9]/)
    const loader = await startLoader(url)
    await untilStored(loader, taken)
    await until('there is room', async () => {
      const answer = await front.post(batchOf(views(taken + 1, 50, large)))
      return answer.status === 200 ? true : null
    })
    await untilStored(loader, taken + 50)
    expect(await countOf(loader)).toBe(taken + 50)
  },
)

it('takes no event that is larger than its servers take any, and says that fewer at once may do', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  // Each of them is four characters in a text that is in a text.
  const large = eventOf(1, { properties: { note: '"'.repeat(300_000) } })
  const refused = await front.post(batchOf([large, ...views(2, 2)]))
  expect(refused).toMatchObject({ status: 413, body: { error: 'too-large' } })
  expect((await front.post(batchOf(views(2, 2)))).body).toMatchObject({ accepted: 2, duplicates: 0 })
})

it('is let in with the password that its servers ask for, and says so where it is not', async () => {
  const { url } = await startNats(1, ['--user', 'shop', '--pass', 'a-pass@word'])
  const front = await startFront(url.replace('nats://', 'nats://shop:a-pass%40word@'))
  expect((await front.post(batchOf(views(1, 2)))).status).toBe(200)
  const errors: unknown[] = []
  const stranger = await createFront({ log: url, logLevel: 'silent', onError: (error) => errors.push(error) })
  onTestFinished(() => stranger.close())
  const said = await until('the reason', async () => errors.map(String).find((text) => /uthoriz/.test(text)) ?? null)
  expect(said).toContain(url.replace('nats://', ''))
  expect((await stranger.app.inject('/healthz')).statusCode).toBe(503)
})

it('erases also what is still in the log', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  for (let i = 0; i < 20; i++) await front.post(batchOf(views(100 * i + 1, 100)))
  await front.post(batchOf(views(5001, 1), { contexts: [contextOf({ visitor: 'somebody-else' })] }))
  const loader = await startLoader(url)
  const erased = await loader.app.inject({ method: 'DELETE', url: '/v1/visitors/visitor-1', headers: fromServer })
  expect(erased.json()).toMatchObject({ visitors: 1, events: 2_000 })
  expect(await countOf(loader)).toBe(1)
})

it('says where the map, erasure and batches are, where they are not', async () => {
  const { url } = await startNats(1)
  const front = await startFront(url)
  for (const path of ['/', '/api/journey', '/api/events'])
    expect(await front.get(path)).toMatchObject({ status: 404, body: expect.stringContaining('npm run loader') })
  const loader = await startLoader(url)
  const answer = await loader.app.inject({ method: 'POST', url: '/v1/touchpoints', payload: '{}' })
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ why: expect.stringContaining('batches go to a collector') })
})
