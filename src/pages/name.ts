// What a product is called: by its markup, the main heading, and the title, where they agree.
import type { PageSnapshot } from '../signals/snapshot.ts'

const normal = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Whether one of two names contains the other, or most words are the same. */
export const sameName = (a: string, b: string): boolean => {
  const [one, two] = [normal(a), normal(b)]
  if (one.length < 2 || two.length < 2) return false
  const [short, long] = one.length < two.length ? [one, two] : [two, one]
  if (` ${long} `.includes(` ${short} `) && short.length > 3) return true
  const words = short.split(' ')
  const there = new Set(long.split(' '))
  return words.length > 1 && words.filter((word) => there.has(word)).length / words.length >= 0.75
}

/** Parts of a title, without those that name the site. */
const partsOf = (title: string, site: string): string[] => {
  const bare = normal(site).replace(/ /g, '')
  return title
    .split(/\s+[-–—:·»«]\s+|\s*[|｜]\s*/)
    .filter((part) => part.length > 2 && !sameName(part, site) && !normal(part).replace(/ /g, '').includes(bare))
}

type Named = Pick<PageSnapshot, 'headings' | 'echoed' | 'title' | 'metas' | 'url'>

/** The heading where markup, title or the rest of the page agrees with it, then the markup, then the title without the site's name. */
export const nameOf = (
  { headings, echoed, title, metas, url }: Named,
  marked: string[],
): { text: string; fromHeading: boolean } => {
  const social = metas['og:title'] ?? ''
  const site = metas['og:site_name'] || (/^[a-z]+:\/\/(?:www\.|shop\.)?([^/.:]+)/i.exec(url)?.[1] ?? '')
  const names = marked.filter((name) => name)
  const heading =
    headings.find((one) => names.some((name) => sameName(one, name))) ??
    headings.find((one) => [title, social].some((text) => sameName(one, text)))
  const parts = partsOf(title, site)
  if (heading) {
    // A heading may add a code or colour that nothing else calls part of the name.
    const others = [...names, social, title].map((text) => ` ${normal(text)} `)
    const agreeing = (text: string): number => others.filter((other) => other.includes(` ${normal(text)} `)).length
    const shorter = [...headings, ...names, social].find(
      (text) => text.length > 4 && normal(heading).startsWith(`${normal(text)} `) && agreeing(text) > 1,
    )
    return { text: (!agreeing(heading) && shorter) || heading, fromHeading: true }
  }
  const agreed = names.find((name) => [title, social].some((text) => sameName(name, text)))
  // A title that nothing else says again is a careless one, or the same on all pages.
  if (echoed && headings[0] && !agreed) return { text: headings[0], fromHeading: true }
  const told = parts.find((one) => normal(social).includes(normal(one)))
  return { text: agreed ?? told ?? names[0] ?? parts[0] ?? headings[0] ?? social, fromHeading: false }
}
