// Sends bodies to a server over some connections that stay open, and tells what was answered and how soon.
import { Agent, request } from 'node:http'

const CONNECTIONS = 32

export interface Load {
  /** Places of the bodies that were answered with 200. */
  readonly answered: number[]
  readonly refused: number
  readonly seconds: number
  /** Of each answer. */
  readonly tookMs: number[]
}

function post(agent: Agent, url: string, body: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'text/plain' } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Until the time is at an end, or the bodies are, unless they may come again; a server that is gone ends it, too. */
export async function load(
  url: string,
  bodies: readonly Uint8Array[],
  seconds: number,
  mayRepeat = false,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const answered: number[] = []
  const tookMs: number[] = []
  let refused = 0
  let next = 0
  const start = performance.now()
  const end = start + seconds * 1_000
  const work = async (): Promise<void> => {
    while ((mayRepeat || next < bodies.length) && performance.now() < end) {
      const place = next++ % bodies.length
      const begun = performance.now()
      const status = await post(agent, url, bodies[place] as Uint8Array).catch(() => 0)
      if (!status) return
      tookMs.push(performance.now() - begun)
      if (status === 200) answered.push(place)
      else refused++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  agent.destroy()
  return { answered, refused, tookMs, seconds: (performance.now() - start) / 1_000 }
}
