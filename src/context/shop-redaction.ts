// What a shop takes out of texts itself, after Kairos has: it is never shown what was taken out, and can put nothing back.
import { redactUrl } from './link-redaction.ts'
import { redactText } from './redaction.ts'

/** `where`: `url`, `title`, `referrer`, `source`, `campaign`, or a property's name. */
export type Redact = (text: string, where: string) => string

export const redactNothing: Redact = (text) => text

/** A text is dropped where the shop's function fails. */
export function createRedact(redact: Redact | undefined, report: (error: unknown, where: string) => void): Redact {
  if (!redact) return redactNothing
  return (text, where) => {
    if (!text) return text
    try {
      const less: unknown = redact(text, where)
      if (typeof less === 'string') return /^(?:url|referrer)$/.test(where) ? redactUrl(less) : redactText(less)
      throw new TypeError(`kairos: option \`redact\` gave back ${typeof less} for ${where}. Give back a text`)
    } catch (error) {
      report(error, 'redact')
      return ''
    }
  }
}
