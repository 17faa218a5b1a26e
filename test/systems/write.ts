// Small helpers to write pages with: documents, lists, structured data.

export interface Document {
  lang?: string
  title: string
  /** Attributes of `<body>`. */
  body?: string
  head?: string
  css?: string
}

export const doc = ({ lang, title, body = '', head = '', css = '' }: Document, content: string): string =>
  `<!doctype html>
<html${lang ? ` lang="${lang}"` : ''}${lang === 'ar' || lang === 'he' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
<style>body{font:16px/1.5 sans-serif;margin:0}.hide,[hidden]{display:none!important}${css}</style>
</head>
<body ${body}>
${content}
</body>
</html>`

export const each = <T>(list: readonly T[], write: (one: T, at: number) => string): string => list.map(write).join('\n')

/** Words between bars: `A | B | C`. */
const words = (text: string): string[] => text.split('|').map((word) => word.trim())

export const links = (text: string, base = '/', wrap = (link: string): string => `<li>${link}</li>`): string =>
  each(words(text), (word) =>
    wrap(`<a href="${base}${encodeURIComponent(word.toLowerCase().replace(/\s+/g, '-'))}">${word}</a>`),
  )

export interface Good {
  name: string
  price: string
  /** Price before a reduction. */
  was: string
  slug: string
}

/** One product a line: `name | price | price before`. */
export const goods = (table: string): Good[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', price = '', was = ''] = words(line)
      return { name, price, was, slug: encodeURIComponent(name.toLowerCase().replace(/[\s,/"']+/g, '-')) }
    })

export const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

export const og = (all: Record<string, string>): string =>
  each(Object.entries(all), ([name, content]) => `<meta property="${name}" content="${content}">`)

export const picture = (name: string, px = 300): string =>
  `<img src="/media/${px}.jpg" alt="${name}" width="${px}" height="${px}" loading="lazy">`
