// The README's figures are those that the checks hold.
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ROWS } from '../faults/rows.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const limits = JSON.parse(read('.size-limit.json')) as { name: string; limit: string }[]

describe('the README', () => {
  it('tells the sizes that are held', () => {
    const [, sizes = ''] = read('README.md').split('## Sizes')
    const table = sizes.replace(/ +/g, ' ')
    for (const { name, limit } of limits) expect(table).toContain(`| ${name} | ${limit} |`)
  })

  it('tells no size that is far above the real one', () => {
    const limit = Number.parseFloat(limits.find(({ name }) => name === 'script tag')?.limit ?? '')
    const bytes = brotliCompressSync(read('dist/kairos.min.js')).length
    expect(bytes / 1000).toBeGreaterThan(limit * 0.9)
    expect(bytes / 1000).toBeLessThanOrEqual(limit)
  })

  it('tells how many faults are tried', () => {
    const told = [...read('README.md').matchAll(/(\d+) faults/g)].map(([, count]) => Number(count))
    expect(told).toEqual(told.map(() => ROWS.length))
    expect(told.length).toBeGreaterThan(1)
  })

  it('names only files and commands that are there', () => {
    const text = `${read('README.md')}\n${read('CONTRIBUTING.md')}`
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, command = ''] of text.matchAll(/npm run ([a-z]+)/g)) expect(Object.keys(scripts)).toContain(command)
    for (const [, path = ''] of text.matchAll(/\]\(([\w./-]+)\)/g)) {
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true)
    }
  })
})
