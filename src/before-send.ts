// What the shop may still change about an event before it waits to be sent, or whether it goes at all.
import { redactUrl } from './context/link-redaction.ts'
import { redactProperties } from './context/property-redaction.ts'
import { redactText } from './context/redaction.ts'
import type { Report } from './environment.ts'
import { tidy } from './events/tidy.ts'
import type { TrackerOptions } from './options.ts'
import type { QueueEntry } from './queue/queue.ts'

/** The entry as it goes; null where the shop drops it. */
export type BeforeSend = (entry: QueueEntry) => QueueEntry | null

/** What is given back is made valid again; where the shop's function fails, the event goes as it was. */
export function createBeforeSend(call: TrackerOptions['beforeSend'], report: Report): BeforeSend {
  if (!call) return (entry) => entry
  return (entry) => {
    try {
      const { event, context } = entry
      const told = call(structuredClone({ ...event, context }))
      if (told === null) return null
      if (typeof told !== 'object') {
        throw new TypeError(
          `kairos: option \`beforeSend\` gave back ${typeof told}. Give back the event, or null to drop it`,
        )
      }
      const { url, title, referrer } = told.context.page
      const page = { url: redactUrl(`${url}`), title: redactText(`${title}`), referrer: redactUrl(`${referrer}`) }
      return {
        ...entry,
        event: { ...event, properties: tidy(event.name, redactProperties(told.properties)) },
        context: { ...context, page: { ...context.page, ...page } },
      }
    } catch (error) {
      report(error, 'beforeSend')
      return entry
    }
  }
}
