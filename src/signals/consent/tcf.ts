// The IAB's framework: it calls back at once, and each time the shopper has answered (github.com/InteractiveAdvertisingBureau).
import type { Answer, AskManager } from './answer.ts'

interface TcData {
  eventStatus?: string
  gdprApplies?: boolean
  listenerId?: number
  purpose?: { consents?: Record<string, boolean> }
}
type TcfApi = (command: string, version: number, call: (data: TcData, ok: boolean) => void, argument?: number) => void

/** Storage, and the measurement of content: both must be allowed. */
const answerOf = ({ gdprApplies, purpose }: TcData): Answer => {
  if (gdprApplies === false) return 'granted'
  return purpose?.consents?.[1] && purpose.consents[8] ? 'granted' : 'denied'
}

export const askTcf: AskManager = (answer) => {
  const api = (globalThis as { __tcfapi?: TcfApi }).__tcfapi
  if (typeof api !== 'function') return null
  let listener: number | undefined
  api('addEventListener', 2, (data, ok) => {
    listener = data?.listenerId
    if (ok && (data.eventStatus === 'tcloaded' || data.eventStatus === 'useractioncomplete')) answer(answerOf(data))
  })
  return () => {
    if (listener !== undefined) api('removeEventListener', 2, () => {}, listener)
  }
}
