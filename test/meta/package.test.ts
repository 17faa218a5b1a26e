// What is shipped: the script tag's file, its hash, and what must not be in it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url))
const script = read('dist/kairos.min.js')
const overlay = read('dist/kairos-overlay.min.js')
const hashOf = (file: Buffer): string => `sha384-${createHash('sha384').update(file).digest('base64')}`

it('has the hashes of both scripts, for the integrity attribute', () => {
  const hashes = JSON.parse(read('dist/integrity.json').toString()) as Record<string, string>
  expect(hashes).toEqual({ 'kairos.min.js': hashOf(script), 'kairos-overlay.min.js': hashOf(overlay) })
})

it('loads no other overlay than the one that it was built with', () => {
  expect(script.toString()).toContain(hashOf(overlay))
})

it('has no word of the overlay in what a shop bundles', () => {
  const shipped = ['index', 'core', 'moments'].map((name) => read(`dist/${name}.js`).toString()).join('\n')
  expect(shipped).not.toMatch(/overlay/)
})

it.each([
  ['script tag', script],
  ['overlay', overlay],
])('is plain ASCII, as a page in another encoding reads it in that encoding: %s', (_name, file) => {
  expect(file.find((byte) => byte > 0x7f)).toBeUndefined()
})

it.each([
  ['script tag', script],
  ['overlay', overlay],
])('runs under a content security policy without eval, and names no other host: %s', (_name, file) => {
  const text = file.toString()
  expect(text).not.toMatch(/\beval\(|new Function\(|document\.write|innerHTML|insertAdjacentHTML/)
  expect(text).not.toMatch(/["'`]https?:\/\/(?!shop\.example)[a-z]/)
})

it('has a version that the context of every event tells', () => {
  const { version } = JSON.parse(read('package.json').toString()) as { version: string }
  expect(script.toString()).toContain(`kairosjs/${version}`)
})
