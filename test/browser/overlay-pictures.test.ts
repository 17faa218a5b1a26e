// The overlay's pictures are taken, of each view, and each shows something.
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { takePictures } from '../pictures/overlay-pictures.ts'

it('a picture of each view is taken, on desktop and phone, light and dark, and none is one flat colour', async () => {
  const taken = await takePictures()
  const views = ['Journey', 'Events', 'Page', 'Queue', 'Warnings', 'Try out', 'folded']
  expect(taken.map(({ view }) => view)).toEqual([...views, ...views, ...views, ...views])
  expect(new Set(taken.map(({ file }) => file)).size).toBe(taken.length)
  for (const { file, colours } of taken) expect([file, existsSync(file), colours > 20]).toEqual([file, true, true])
})
