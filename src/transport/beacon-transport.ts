// For browsers without keepalive: a beacon as the page goes, which has no answer; fetch for all else.
import type { Environment } from '../environment.ts'
import type { Transport } from './delivery.ts'

export function createBeaconTransport(env: Pick<Environment, 'beacon'>, url: string, fetching: Transport): Transport {
  return {
    async send(body, { leaving }) {
      if (!leaving) return fetching.send(body, { leaving, keepalive: false })
      return env.beacon(url, body) ? { kind: 'unanswered' } : { kind: 'retry', why: 'the browser refused the beacon' }
    },
  }
}
