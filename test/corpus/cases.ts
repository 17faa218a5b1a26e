// The pages that recognition is measured on: real shop pages and recorded journeys, where they are beside the repository.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { PageKind } from '../../src/events/event.ts'

export interface Expected {
  name: string | null
  price: number | null
  /** With tax, where the corpus notes that the page shows this one beside the annotated one without: a shopper pays it. */
  withTax?: number
  currency: string | null
  availability?: string | null
}

export interface Case {
  id: string
  site: string
  url: string
  kind: string
  subkind?: string
  ambiguous: boolean
  /** Never looked at while the rules are tuned. */
  held: boolean
  expected?: Expected
  html(): Buffer
}

const SHARED = new URL('../../../shared/', import.meta.url)
const CORPUS = new URL('corpus/', SHARED)
const SHOPS = new URL('shops/', SHARED)

export const hasCorpus = (): boolean => existsSync(fileURLToPath(new URL('manifest.json', CORPUS)))

/** A sixth of the sites, by their names' hash; once it was a third, whose other half has been opened. */
const isHeld = (site: string): boolean => createHash('sha256').update(site).digest().readUInt32BE(0) % 6 === 0

interface Entry {
  id: string
  file: string
  site: string
  kind: string
  subkind?: string
  url: string | null
  ambiguous?: string
  expected?: Expected
  note?: string
}

const WITH_TAX = /([\d.,]+) incl\. VAT (?:is )?also shown/
/** As the corpus writes it: `5263,20`. */
function readWithTax(note: string): number | undefined {
  const told = WITH_TAX.exec(note)?.[1]
  return told === undefined ? undefined : Number(told.replace(',', '.'))
}

export const corpusCases = (): Case[] => {
  const entries = JSON.parse(readFileSync(new URL('manifest.json', CORPUS), 'utf8')) as Entry[]
  return entries.map(({ id, file, site, kind, subkind, url, ambiguous, expected, note = '' }) => {
    const withTax = readWithTax(note)
    return {
      id,
      site,
      // Where the original address is not known, one that tells nothing.
      url: url ?? 'https://page.example/x',
      kind,
      ...(subkind && { subkind }),
      ambiguous: !!ambiguous,
      held: isHeld(site),
      ...(expected && { expected: { ...expected, ...(withTax !== undefined && { withTax }) } }),
      html: () => gunzipSync(readFileSync(new URL(file, CORPUS))),
    }
  })
}

/** What a recorded step's address shows on the shop systems that were recorded. */
const STEP_KINDS: readonly [PageKind, RegExp][] = [
  ['confirmation', /checkout\/success|\/confirmed$/],
  ['checkout', /checkout\/checkout|\/checkout($|\?)/],
  ['cart', /checkout\/cart|\/cart$/],
  ['search', /\/search/],
  ['account', /account/],
  ['product', /product\/product|\/products\/|\/accessories\/./],
  ['listing', /product\/category|\/store$|\/categories\/|\/accessories$/],
  ['home', /\/(dk)?$/],
]

export const shopCases = (): Case[] =>
  ['evershop-2.2', 'evershop-2.2-order', 'medusa-next-2.15', 'opencart-3.0'].flatMap((shop) => {
    const journey = JSON.parse(gunzipSync(readFileSync(new URL(`${shop}/journey.json.gz`, SHOPS))).toString()) as {
      steps: { name: string; url: string }[]
    }
    return journey.steps.flatMap(({ name, url }): Case[] => {
      const file = new URL(`${shop}/${name}.html.gz`, SHOPS)
      const kind = STEP_KINDS.find(([, mark]) => mark.test(url))?.[0]
      if (!kind || !existsSync(fileURLToPath(file))) return []
      return [
        {
          id: `${shop}/${name}`,
          site: shop,
          url,
          kind,
          ambiguous: false,
          held: false,
          html: () => gunzipSync(readFileSync(file)),
        },
      ]
    })
  })
