// One touchpoint that a shop's server tells: what travels of it, and an id that it has however often it is told.

import { uuidOf } from '../context/ids.ts'
import { redactProperties } from '../context/property-redaction.ts'
import { redactNothing } from '../context/shop-redaction.ts'
import { draftOf, type Ms } from '../events/event.ts'
import type { WireEvent } from '../events/stamped.ts'
import { tidy } from '../events/tidy.ts'

export interface TouchpointOptions {
  /** When it happened: milliseconds since 1970, a date, or a text as of ISO 8601. @default now */
  time?: Ms | Date | string
  /**
   * What it is known by: one that is told again, as webhooks are, is taken once. @default made of the shop, the event's
   * name, `transaction_id` and the time that was told; a new one where there is no `transaction_id`
   */
  id?: string
  /**
   * Other names of the order: what its page, its mails or its database call it. The collector joins what is told under any of
   * them; `transaction_id` is the one that the server keeps to.
   */
  aliases?: readonly string[]
  /** What the shop calls its customer: hashed as `identify` does in the browser. */
  customer?: string
  /** How many orders the shop knows of this customer. */
  orders?: number
  /** The browser's visitor, where the shop has kept it with the order. */
  visitor?: string
}

export interface Touchpoint {
  event: WireEvent
  context: object
}

const SDK = 'kairosjs-server/0.1.0'

function timeOf(time: Ms | Date | string): string {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) {
    throw new TypeError(
      `kairos: \`time\` is ${String(time)}. Give milliseconds since 1970, a Date, or a text as of ISO 8601`,
    )
  }
  return date.toISOString()
}

/** @throws TypeError that names what is wrong. */
export function touchpointOf(
  shop: string,
  name: string,
  properties: object,
  { time, id, aliases = [], customer, orders, visitor }: TouchpointOptions,
  own: { now: Ms; seq: number; newId(): string },
): Touchpoint {
  const told = timeOf(time ?? own.now)
  const draft = draftOf(name, properties, own.now)
  const fields = tidy(draft.name, redactProperties(draft.properties, redactNothing))
  const { transaction_id: order } = fields
  const known = order === undefined ? undefined : [name, order, ...(time === undefined ? [] : [told])].join(' ')
  const named = id ?? known
  return {
    event: {
      id: named === undefined ? own.newId() : uuidOf(`${shop} ${named}`),
      name: draft.name,
      time: told,
      seq: own.seq,
      properties: { ...fields, ...(aliases.length && { transaction_aliases: aliases.map(String) }) },
      found: ['server'],
    },
    context: {
      sdk: SDK,
      consent: 'granted',
      actor: 'human',
      ...(visitor !== undefined && { visitor }),
      ...(customer !== undefined && { customer: uuidOf(`${shop} ${customer}`) }),
      ...(orders !== undefined && { orders_known: orders }),
    },
  }
}
