// The log before the database: what is left in it comes in once, in order; what is torn, broken, or too much harms nothing else.
import { existsSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { logFolder } from '../../examples/collector/log/file-log.ts'
import { LogFull } from '../../examples/collector/log/log.ts'
import { openStoreAtRest } from '../../examples/collector/log/store-at-rest.ts'
import { countEvents, leaveSegment, openLog, recordOf } from './collector-log-support.ts'
import { batchOf, eventOf, fromServer, idOf, startCollector, temporaryFolder } from './collector-support.ts'

const dataIn = (folder: string): string => join(folder, 'kairos.duckdb')
const one = (number: number) => recordOf([eventOf(number)])
const seqs = async (collector: { get<T>(url: string): Promise<T> }): Promise<number[]> => {
  const { events } = await collector.get<{ events: { id: string }[] }>('/api/events')
  return events.map(({ id }) => [1, 2, 3, 4].findIndex((number) => idOf(number) === id) + 1).sort()
}

describe('what an end has left in the log', () => {
  it('is in the database after the next start, in the order in which it came: the first copy of an id stays', async () => {
    const data = dataIn(temporaryFolder())
    await leaveSegment(data, 1, [recordOf([eventOf(1, { properties: { copy: 'first' } })]), one(2)])
    await leaveSegment(data, 2, [recordOf([eventOf(1, { properties: { copy: 'second' } }), eventOf(3)])])
    const collector = await startCollector({ data })
    const { events } = await collector.get<{ events: { id: string; properties: object }[] }>('/api/events')
    expect(events).toHaveLength(3)
    expect(events.find(({ id }) => id === idOf(1))?.properties).toEqual({ copy: 'first' })
    expect((await collector.post(batchOf([eventOf(2), eventOf(3), eventOf(4)]))).body).toMatchObject({
      accepted: 1,
      duplicates: 2,
    })
  })

  it('keeps when it came, from whom, and what was refused of it', async () => {
    const data = dataIn(temporaryFolder())
    const record = { ...recordOf([eventOf(1), eventOf(2, { name: 'nonsense' })]), actor: 'crawler' }
    await leaveSegment(data, 7, [record])
    const collector = await startCollector({ data, now: () => record.received + 3_600_000 })
    expect(await collector.get('/api/events')).toMatchObject({
      events: [{ received: new Date(record.received).toISOString(), clock: 'good', actor: 'crawler' }],
    })
    expect(await collector.get('/api/quarantine')).toMatchObject({ quarantine: [{ id: idOf(2) }] })
  })

  it('comes in but once: a segment whose number the database knows is removed', async () => {
    const data = dataIn(temporaryFolder())
    await leaveSegment(data, 5, [one(1)])
    const first = await startCollector({ data })
    expect(await seqs(first)).toEqual([1])
    await first.close()
    const file = await leaveSegment(data, 5, [one(2)])
    const again = await startCollector({ data })
    expect(await seqs(again)).toEqual([1])
    expect(existsSync(file)).toBe(false)
  })

  it('is met by who works on the files of a collector that is stopped', async () => {
    const data = dataIn(temporaryFolder())
    await leaveSegment(data, 1, [one(1), one(2)])
    const store = await openStoreAtRest(data)
    expect(await store.query('count-events')).toMatchObject([{ events: 2 }])
    await store.close()
  })

  it('is prepared beside those who send, where it is much', async () => {
    const data = dataIn(temporaryFolder())
    const events = Array.from({ length: 200 }, (_, i) => eventOf(i, { properties: { text: 'x'.repeat(100) } }))
    await leaveSegment(data, 1, [recordOf(events.slice(0, 100)), recordOf(events.slice(100)), one(0)])
    const collector = await startCollector({ data })
    expect(await collector.store.query('count-events')).toMatchObject([{ events: 200 }])
  })
})

describe('a segment that is not whole', () => {
  it('is cut where its process was killed: half a batch was not answered for', async () => {
    const data = dataIn(temporaryFolder())
    const errors: unknown[] = []
    const file = await leaveSegment(data, 1, [one(1), one(2)])
    truncateSync(file, readFileSync(file).length - 5)
    const collector = await startCollector({ data, onError: (error) => errors.push(error) })
    expect(await seqs(collector)).toEqual([1])
    expect(errors).toEqual([])
  })

  it('gives all but the batch that is broken, of which it says where it is kept', async () => {
    const data = dataIn(temporaryFolder())
    const errors: unknown[] = []
    const file = await leaveSegment(data, 1, [one(1), one(2), one(3)])
    const bytes = readFileSync(file)
    bytes[bytes.indexOf(idOf(2))] = 0
    writeFileSync(file, bytes)
    const collector = await startCollector({ data, onError: (error) => errors.push(error) })
    expect(await seqs(collector)).toEqual([1, 3])
    expect(errors.map(String)).toEqual([expect.stringMatching(/of segment 1 of the log cannot be read; it is kept/)])
    const [kept = ''] = readdirSync(join(logFolder(data), 'aside'))
    expect(readFileSync(join(logFolder(data), 'aside', kept)).includes(idOf(2).slice(1))).toBe(true)
  })

  it('holds up nothing where the database takes a batch of it in no form', async () => {
    const folder = temporaryFolder()
    const { log, store, errors, append, close } = await openLog(folder, (own) => ({
      load: async (staged, segment) => {
        if (staged && staged.facts.rows.event > 1) throw new Error('Conversion Error: of one of them')
        if (staged && readFileSync(staged.files.event, 'utf8').includes(idOf(3)))
          throw new Error('Conversion Error: it')
        await own.load(staged, segment)
      },
      save: async () => {
        throw new Error('Conversion Error: still')
      },
    }))
    await Promise.all([1, 2, 3, 4].map((number) => append([eventOf(number)])))
    await log.loaded()
    expect(await countEvents(store)).toBe(3)
    expect(errors.map(String)).toEqual([expect.stringMatching(/cannot be stored .* it is kept as it came in .*aside/)])
    await close()
  })
})

describe('a log that cannot take more', () => {
  it('is answered for with 503 and a time to come back', async () => {
    const collector = await startCollector({ maxLogBytes: 1024 })
    const large = batchOf([eventOf(1, { properties: { text: 'x'.repeat(2_000) } })])
    expect(await collector.post(large)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(await collector.get('/api/events')).toEqual({ events: [] })
    expect((await collector.post(batchOf([eventOf(1)]))).body).toMatchObject({ accepted: 1 })
  })

  it('takes more once the database has taken some, and has lost nothing', async () => {
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const { log, store, append } = await openLog(
      temporaryFolder(),
      (own) => ({ load: async (staged, segment) => gate.then(() => own.load(staged, segment)) }),
      { maxLogBytes: 2_000 },
    )
    let taken = 0
    const fill = async (): Promise<void> => {
      for (;;) {
        await append([eventOf(taken)])
        taken++
      }
    }
    await expect(fill()).rejects.toThrow(LogFull)
    expect(taken).toBeGreaterThan(0)
    open()
    await log.loaded()
    await append([eventOf(taken)])
    await log.loaded()
    expect(await countEvents(store)).toBe(taken + 1)
  })

  it('is one without its folder, too, until that is there again', async () => {
    const folder = temporaryFolder()
    const collector = await startCollector({ data: dataIn(folder), onError: () => undefined })
    const place = logFolder(dataIn(folder))
    renameSync(place, `${place}.away`)
    expect((await collector.post(batchOf([eventOf(1)]))).status).toBe(503)
    renameSync(`${place}.away`, place)
    expect((await collector.post(batchOf([eventOf(1)]))).body).toMatchObject({ accepted: 1, duplicates: 0 })
    expect(await seqs(collector)).toEqual([1])
  })
})

describe('an end', () => {
  it('waits for the database no longer than it may, and leaves the rest for the next start', async () => {
    const folder = temporaryFolder()
    const slow = await openLog(folder, () => ({ load: () => Promise.reject(new Error('the disk is full')) }))
    await slow.append([eventOf(1), eventOf(2)])
    await slow.close()
    const again = await openLog(folder)
    await again.log.loaded()
    expect(await countEvents(again.store)).toBe(2)
  })
})

describe('an erasure', () => {
  it('reaches what is in the log only, and no start brings it back', async () => {
    const data = dataIn(temporaryFolder())
    await leaveSegment(data, 1, [one(1)])
    const collector = await startCollector({ data })
    await collector.post(batchOf([eventOf(2)]))
    const erase = await collector.app.inject({ method: 'DELETE', url: '/v1/visitors/visitor-1', headers: fromServer })
    expect(erase.json()).toMatchObject({ visitors: 1, events: 2 })
    expect(await collector.get('/api/events')).toEqual({ events: [] })
    expect(readdirSync(logFolder(data)).filter((file) => file.endsWith('.segment'))).toEqual([])
    await collector.close()
    const again = await startCollector({ data })
    expect(await again.get('/api/events')).toEqual({ events: [] })
    expect((await again.post(batchOf([eventOf(2)]))).body).toMatchObject({ accepted: 1, duplicates: 0 })
  })
})
