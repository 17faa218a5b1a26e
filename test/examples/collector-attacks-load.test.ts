// Senders that are slow, many or large at once: they are sent away, others are served, and the memory has its bound.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { batchOf, eventOf, PATH, startCollector, type TestCollector } from './collector-support.ts'

const KB = 1024

/** What a raw connection is answered until it is closed. */
async function speak(url: string, ...pieces: string[]): Promise<{ socket: Socket; answer: Promise<string> }> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  socket.setEncoding('utf8').on('error', () => undefined)
  let said = ''
  socket.on('data', (text) => {
    said += text
  })
  const answer = once(socket, 'close').then(() => said)
  await once(socket, 'connect')
  for (const piece of pieces) socket.write(piece)
  return { socket, answer }
}

async function figure(collector: TestCollector, name: string): Promise<number> {
  const { body } = await collector.app.inject({ url: '/metrics' })
  return Number(new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1])
}

const post = (url: string, number: number, filler = '') =>
  fetch(url + PATH, { method: 'POST', body: JSON.stringify(batchOf([eventOf(number, { filler })])) })

describe('a slow sender', () => {
  const HEAD = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\n`

  it.each([
    ['its headers', HEAD],
    ['its body', `${HEAD}Content-Length: 1000\r\n\r\n{"schema":`],
    ['a piece of its body', `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"sch\r\n`],
    ['less than it has promised', `${HEAD}Content-Length: 5000\r\n\r\n${JSON.stringify(batchOf([eventOf(1)]))}`],
  ])('that never ends %s is answered with 408 and let go, while others are served', async (_, text) => {
    const collector = await startCollector({ requestTimeoutMs: 300 })
    const url = await collector.listen(0)
    const { answer } = await speak(url, text)
    expect((await post(url, 1)).status).toBe(200)
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
    expect((await post(url, 2)).status).toBe(200)
    expect(await figure(collector, 'kairos_in_flight_bytes')).toBe(0)
  })

  it('that goes away in the middle gives its room back', async () => {
    const collector = await startCollector()
    const url = await collector.listen(0)
    const { socket } = await speak(url, `${HEAD}Content-Length: 100000\r\n\r\n{`)
    await expect.poll(() => figure(collector, 'kairos_in_flight_bytes')).toBe(100_000)
    socket.destroy()
    await expect.poll(() => figure(collector, 'kairos_in_flight_bytes')).toBe(0)
  })
})

describe('a request that is not one', () => {
  const body = JSON.stringify(batchOf([eventOf(1)]))

  it.each([
    ['two lengths', `Content-Length: 5\r\nContent-Length: ${body.length}\r\n\r\n${body}`],
    ['a length and pieces', `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a length below nothing', `Content-Length: -1\r\n\r\n${body}`],
    ['headers without end', `X-Long: ${'x'.repeat(100 * KB)}\r\n\r\n`],
  ])('with %s is refused, and its connection closed', async (_, rest) => {
    const collector = await startCollector()
    const url = await collector.listen(0)
    const { answer } = await speak(url, `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\n${rest}`)
    expect(await answer).toMatch(/^HTTP\/1\.1 4(00|31) /)
    expect((await post(url, 1)).status).toBe(200)
  })

  it('in pieces without end is refused once it is too large', async () => {
    const collector = await startCollector({ maxBodyBytes: 16 * KB })
    const url = await collector.listen(0)
    const piece = `1000\r\n${' '.repeat(4 * KB)}\r\n`
    const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`
    const { socket, answer } = await speak(url, head, ...Array<string>(8).fill(piece))
    await once(socket, 'data')
    socket.end()
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /)
    expect((await post(url, 1)).status).toBe(200)
  })
})

describe('many requests at once', () => {
  it('have their bytes bounded: what finds no room is told to come again, and is stored then', async () => {
    const maxBodyBytes = 64 * KB
    const maxInFlightBytes = 32 * maxBodyBytes
    const collector = await startCollector({ maxBodyBytes, maxInFlightBytes })
    const url = await collector.listen(0)
    const slow = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${maxBodyBytes}\r\n\r\n{`
    const holders = await Promise.all(Array.from({ length: 32 }, () => speak(url, slow)))
    await expect.poll(() => figure(collector, 'kairos_in_flight_bytes')).toBe(maxInFlightBytes)
    const filler = 'x'.repeat(50 * KB)
    const refused: (string | null)[] = []
    /** The number again where it was not stored. */
    const sendOnce = async (number: number): Promise<number[]> => {
      const response = await post(url, number, filler)
      const { error } = await response.json()
      if (response.status === 200) return []
      expect([response.status, error]).toEqual([503, 'unavailable'])
      refused.push(response.headers.get('retry-after'))
      return [number]
    }
    const sendAll = async (numbers: number[]): Promise<number[]> => (await Promise.all(numbers.map(sendOnce))).flat()
    let waiting = await sendAll(Array.from({ length: 300 }, (_, number) => number))
    expect(waiting).toHaveLength(300)
    for (const { socket } of holders) socket.destroy()
    while (waiting.length) waiting = await sendAll(waiting)
    expect(await collector.store.query('count-events')).toMatchObject([{ events: 300 }])
    expect(new Set(refused)).toEqual(new Set(['5']))
    expect(await figure(collector, 'kairos_in_flight_bytes_peak')).toBeLessThanOrEqual(maxInFlightBytes)
    await expect.poll(() => figure(collector, 'kairos_in_flight_bytes')).toBe(0)
  })

  it('have no more room than they need once they are unzipped, whatever they might have needed', async () => {
    const maxBodyBytes = 256 * KB
    const collector = await startCollector({ maxBodyBytes, maxInFlightBytes: 2 * maxBodyBytes })
    const bodies = Array.from({ length: 40 }, (_, number) => gzipSync(JSON.stringify(batchOf([eventOf(number)]))))
    const answers = await Promise.all(bodies.map((body) => collector.post(body)))
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 200))
    await expect.poll(() => figure(collector, 'kairos_in_flight_bytes')).toBe(0)
  })

  it('on more connections than there may be are served on those', async () => {
    const collector = await startCollector({ maxConnections: 20 })
    const url = await collector.listen(0)
    const idle = await Promise.all(Array.from({ length: 60 }, () => speak(url)))
    const closed = idle.map(({ answer }) => answer)
    await Promise.race(closed)
    const open = () => idle.filter(({ socket }) => !socket.closed)
    await expect.poll(() => open().length).toBe(20)
    for (const { socket } of open()) socket.destroy()
    await expect.poll(async () => (await post(url, 1).catch(() => undefined))?.status).toBe(200)
  })
})
