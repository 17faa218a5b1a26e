// One event of the wire as a row of the store. What queries ask for gets a column, the rest stays JSON text. Pure.
import type { EventRow } from '../store/columns.ts'
import { correctTime } from './clock.ts'

/** An event that has passed the schema. */
export interface WireEvent {
  readonly id: string
  readonly name: string
  readonly time: string
  readonly seq: number
  readonly context: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly first?: string | false
  readonly stage?: string
  readonly cycle?: number
  readonly moment?: string | null
  readonly half?: string | null
  readonly why?: string | null
  readonly found?: readonly string[]
  readonly transitions?: readonly unknown[]
}

type Text = string | null

export interface WireContext {
  readonly sdk?: string
  readonly visitor?: Text
  readonly session?: Text
  readonly visit?: number | null
  readonly consent?: string
  readonly gpc?: boolean | null
  readonly actor?: string
  readonly customer?: Text
  readonly orders_known?: number | null
  readonly page?: { id?: Text; url?: string; title?: string; kind?: string; referrer?: Text }
  readonly source?: { kind: string; name?: Text; campaign?: object }
  readonly device?: { form?: Text; language?: Text; viewport?: Text }
  readonly experiments?: object
}

export interface BatchFacts {
  readonly shop: string
  readonly received: number
  /** Received minus sent. */
  readonly skewMs: number
  readonly backfill: boolean
  readonly trusted: boolean
  /** Who the request's headers say sends it. */
  readonly actor: string | null
}

/** Half of a surrogate pair is no text that a database could keep. */
export const cleanText = (text: string): string => text.toWellFormed()

const text = (value: Text | undefined): Text => (value == null ? null : cleanText(value))
const json = (value: object | undefined): Text => (value === undefined ? null : cleanText(JSON.stringify(value)))
export const firstText = (...values: unknown[]): Text => {
  const found = values.find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? cleanText(found) : null
}

function whenOf(
  event: WireEvent,
  { backfill, received, skewMs }: BatchFacts,
): Pick<EventRow, 'client_time' | 'clock'> & { time: number } {
  const client_time = Date.parse(event.time)
  if (backfill) return { time: client_time, client_time, clock: 'backfill' }
  return { client_time, ...correctTime(client_time, received, skewMs) }
}

function whoOf(
  context: WireContext,
  actor: string | null,
): Pick<EventRow, 'visitor' | 'session' | 'visit' | 'customer' | 'orders_known' | 'actor' | 'consent' | 'gpc' | 'sdk'> {
  return {
    visitor: text(context.visitor),
    session: text(context.session),
    visit: context.visit ?? null,
    customer: text(context.customer),
    orders_known: context.orders_known ?? null,
    // What the page could tell goes first.
    actor: context.actor && context.actor !== 'human' ? context.actor : (actor ?? 'human'),
    consent: context.consent ?? null,
    gpc: context.gpc ?? null,
    sdk: text(context.sdk),
  }
}

/** What of a context goes into the row of each of its events. */
export type ContextColumns = ReturnType<typeof whoOf> & ReturnType<typeof whereOf>

const whereOf = ({ page = {}, source, device = {}, experiments }: WireContext) => ({
  page_id: text(page.id),
  page_url: text(page.url),
  page_title: text(page.title),
  page_kind: text(page.kind),
  page_referrer: text(page.referrer),
  source_kind: source?.kind ?? null,
  source_name: text(source?.name),
  campaign: json(source?.campaign),
  form: text(device.form),
  language: text(device.language),
  viewport: text(device.viewport),
  experiments: json(experiments),
})

const judgementOf = (event: WireEvent) => ({
  first: event.first === undefined ? null : String(event.first),
  stage: event.stage ?? null,
  cycle: event.cycle ?? null,
  moment: event.moment ?? null,
  half: event.half ?? null,
  why: text(event.why),
  found: json(event.found),
  transitions: json(event.transitions),
})

/** Only these two are known by the schema to be 1 to 5. */
function scoreOf({ name, properties }: WireEvent): number | null {
  if (name === 'survey_response') return Number(properties.score)
  return name === 'write_review' && properties.rating !== undefined ? Number(properties.rating) : null
}

export const columnsOf = (context: WireContext, actor: string | null): ContextColumns => ({
  ...whoOf(context, actor),
  ...whereOf(context),
})

/** Of an event that was judged to be good. */
export function rowOf(event: WireEvent, context: ContextColumns, batch: BatchFacts): EventRow {
  const when = whenOf(event, batch)
  const { properties } = event
  return {
    id: event.id.toLowerCase(),
    shop: batch.shop,
    name: event.name,
    ...when,
    received: batch.received,
    seq: event.seq,
    ...context,
    properties: cleanText(JSON.stringify(properties)),
    ...judgementOf(event),
    order_ref: firstText(properties.transaction_id, properties.checkout_id),
    score: scoreOf(event),
    from_server: batch.trusted,
    backfill: batch.backfill,
  }
}
