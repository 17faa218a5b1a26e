// What a page says of itself in the head: React puts `title`, `meta` and `link` there.

interface HeadFacts {
  readonly title: string
  readonly description?: string
  /** Path of the page's address, for pages that are alike for all. */
  readonly canonical?: string
}

export function Head({ title, description, canonical }: HeadFacts) {
  return (
    <>
      <title>{`${title} · Blatt & Kessel`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {canonical !== undefined && <link rel="canonical" href={location.origin + canonical} />}
    </>
  )
}

/** JSON-LD, as text of its own element. */
export function Structured({ data }: { readonly data: unknown }) {
  return <script type="application/ld+json">{JSON.stringify(data)}</script>
}
