// What is known of a shop system: where it keeps product and cart, and which DOM events it dispatches. Tables, no code.

/**
 * Where something is kept; several places are parted by `|`, and the first one that tells counts. `a.b` is a member of what is at
 * hand, `=a.b` of the page's globals, `css@attribute` of the document, `local:key` and `session:begin*` of the
 * storage.
 */
export type Places = string

export interface Platform {
  /** In `by` and `found`. */
  readonly name: string
  /** There on each of its pages. */
  readonly known: Places
  readonly product?: {
    /** What the other places are members of; JSON where it is text. */
    readonly at?: Places
    readonly id?: Places
    readonly name?: Places
    readonly brand?: Places
    readonly category?: Places
    readonly currency?: Places
    /** A list of the variants; where there is none, the product is its own variant. */
    readonly variants?: Places
    readonly variant: Readonly<Partial<Record<'id' | 'sku' | 'name' | 'price' | 'available', Places>>>
    /** Id of the variant that is chosen. */
    readonly chosen?: Places
    /** The address's parameter that names it. */
    readonly parameter?: string
    /** Prices are told in parts of the currency's unit: so many make one. */
    readonly parts?: number
  }
  readonly cart?: {
    readonly at: Places
    readonly count?: Places
    readonly lines?: Places
    /** The lines are this member, in HTML: id and quantity of each. */
    readonly html?: RegExp
  }
  /** What a DOM event says was done; with `-` before it, what was refused. A promise that it carries is waited for. */
  readonly events?: Readonly<Record<string, string>>
  /** The order on a page that confirms it. */
  readonly order?: { readonly at?: Places; readonly id: Places; readonly step?: Places; readonly lines?: Places }
}
