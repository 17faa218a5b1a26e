// A store that asks for one request, one query after the other, and no more once nobody waits for the answer: whoever goes on
// to another view of a large shop does not wait behind the former one.
import type { FastifyRequest } from 'fastify'
import type { EventStore } from '../store/store.ts'

/** What nginx calls it where the client is gone before its answer. */
const GONE = 499

class NobodyWaits extends Error {
  readonly statusCode = GONE
}

/** Nothing takes longer for it: the store itself runs one query after the other. */
export function whileWanted(store: EventStore, request: Pick<FastifyRequest, 'socket'>): EventStore {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...store,
    query(name, parameters) {
      const mine = last.then(() => {
        if (request.socket.destroyed) throw new NobodyWaits('whoever asked is gone')
        return store.query(name, parameters)
      })
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
