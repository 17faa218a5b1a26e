// Rows in which whoever answers is no friend: answers without end, redirects in a circle, and answers that are none.
import { Readable } from 'node:stream'
import type { Fault } from './collector.ts'
import type { Row, World } from './row.ts'

const GIGABYTE = 1_000_000_000
/** Twenty redirects in a chain, twice: with keepalive and without. */
const MAX_CHAIN = 42
const WRONG: readonly Fault[] = [
  { body: '{"accepted":', stores: false },
  { body: '[]', stores: false },
]
const STRANGE = '{"accepted":1,"rejected":[{"id":"never-sent","why":"x"},{"id":"__proto__","why":7},null,5,{},["id"]]}'

/** The first requests with events meet these; how many requests there were is given back. */
async function meet(world: World, answers: readonly Fault[]): Promise<number> {
  const tab = await world.open()
  await tab.evaluate('kairos.flush()')
  const before = world.log.batches.length
  world.collector.fail((_, nth) => answers[nth - 1])
  await world.track(tab, 3)
  await tab.evaluate('kairos.flush()')
  await world.delivered()
  return world.log.batches.length - before
}

export const hostileRows: readonly Row[] = [
  {
    name: 'hostile-gigabyte',
    says: 'the answer is a gigabyte long',
    isFast: true,
    async run(world) {
      let written = 0
      const part = Buffer.alloc(64_000, 'x')
      const body = new Readable({
        // As fast as a network is: an engine must have the time to let go of it.
        read() {
          setTimeout(() => {
            written += part.length
            this.push(written < GIGABYTE ? part : null)
          }, 1)
        },
      })
      const requests = await meet(world, [{ body, stores: false }])
      // We read a quarter of a megabyte; what an engine takes off the wire until it has heard of that is its own.
      world.must(written < GIGABYTE, 'the answer was taken to its end')
      world.must(requests <= 4, `${requests} requests were made`)
    },
  },
  {
    name: 'hostile-redirects',
    says: 'the collector redirects to itself without end',
    isFast: true,
    async run(world) {
      let isCircle = true
      const tab = await world.open()
      await tab.evaluate('kairos.flush()')
      const before = world.log.batches.length
      world.collector.fail(() =>
        isCircle ? { status: 307, headers: { location: world.log.endpoint }, stores: false } : undefined,
      )
      await world.track(tab, 3)
      await tab.evaluate('kairos.flush()')
      isCircle = false
      const requests = world.log.batches.length - before
      world.must(requests <= MAX_CHAIN, `${requests} requests were made for one batch`)
      await world.delivered()
    },
  },
  {
    name: 'hostile-json',
    says: 'the answers are JSON that is cut off, and a list',
    async run(world) {
      const requests = await meet(world, WRONG)
      world.must(requests <= 5, `${requests} requests were made`)
    },
  },
  {
    name: 'hostile-html',
    says: 'a page in HTML answers with 200, as hotel networks do',
    isFast: true,
    async run(world) {
      const body = '<!doctype html><title>Log in</title>'
      const requests = await meet(world, [{ body, headers: { 'content-type': 'text/html' }, stores: false }])
      world.must(requests <= 4, `${requests} requests were made`)
    },
  },
  {
    name: 'hostile-ids',
    says: 'the answer rejects ids that were never sent, and things that are no rejections',
    isFast: true,
    async run(world) {
      const requests = await meet(world, [{ body: STRANGE }, { body: STRANGE }])
      world.must(requests <= 3, `${requests} requests were made`)
      world.must(world.collector.copies() === 0, 'copies were sent of what was stored')
    },
  },
]
