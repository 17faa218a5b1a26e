// What is shipped: the script tag's file, its hash, and what must not be in it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url))
const script = read('dist/kairos.min.js')

it('has the hash of the script tag’s file, for the integrity attribute', () => {
  const hashes = JSON.parse(read('dist/integrity.json').toString()) as Record<string, string>
  expect(hashes['kairos.min.js']).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`)
})

it('is plain ASCII, as a page in another encoding reads it in that encoding', () => {
  expect(script.find((byte) => byte > 0x7f)).toBeUndefined()
})

it('runs under a content security policy without eval, and names no other host', () => {
  const text = script.toString()
  expect(text).not.toMatch(/\beval\(|new Function\(|document\.write|innerHTML|insertAdjacentHTML/)
  expect(text).not.toMatch(/["'`]https?:\/\/(?!shop\.example)[a-z]/)
})

it('has a version that the context of every event tells', () => {
  const { version } = JSON.parse(read('package.json').toString()) as { version: string }
  expect(script.toString()).toContain(`kairosjs/${version}`)
})
