// What a product is called: by its markup, the main heading, and the title, where they agree.
import type { PageSnapshot } from '../signals/snapshot.ts'

export const normal = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

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

export const nameOf = ({ headings, title, metas }: PageSnapshot, marked: string[]): { text: string; fromHeading: boolean } => {
  const [heading = ''] = headings
  const social = metas['og:title'] ?? ''
  const named = marked.find((name) => name && headings.some((one) => sameName(one, name)))
  if (named) {
    const same = headings.find((one) => sameName(one, named)) ?? heading
    return { text: same, fromHeading: true }
  }
  if (heading && [title, social].some((text) => sameName(heading, text))) return { text: heading, fromHeading: true }
  const agreed = marked.find((name) => name && [title, social].some((text) => sameName(name, text)))
  if (agreed) return { text: agreed, fromHeading: false }
  return { text: heading || marked.find((name) => name) || social, fromHeading: !!heading }
}
