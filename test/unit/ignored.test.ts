// A browser that is not to be watched: the shop's own staff, and automated ones where the shop drops them.
import { expect, it } from 'vitest'
import { layPipe } from '../support/lay-pipe.ts'

const visit = async (
  url: string,
  beside?: Awaited<ReturnType<typeof layPipe>>['env'],
  consent: 'granted' | 'anonymous' = 'granted',
) => {
  const laid = await layPipe({ consent }, { url, ...(beside && { beside }) })
  laid.tracker.track('share', { method: 'link' })
  laid.tracker.identify({ customer: 'staff' })
  laid.tracker.consent(consent)
  await laid.env.advance(2_000)
  return laid
}

it('`?kairos=ignore` ignores a browser on every page, and keeps nothing but that', async () => {
  const { env } = await visit('https://shop.example/?kairos=ignore')
  const next = await visit('https://shop.example/p/1', env)
  next.tracker.forget()
  await env.settle()
  expect([env.posts.length, next.env.posts.length]).toEqual([0, 0])
  expect([env.local.keys(), env.session.keys()]).toEqual([['kairos.ignore'], []])
  expect(await env.indexedDB?.databases()).toEqual([])
})

it('`?kairos=ignore` erases what was kept before', async () => {
  const { env } = await visit('https://shop.example/')
  expect(env.local.keys()).toContain('kairos')
  await visit('https://shop.example/?page=2&kairos=ignore', env)
  expect(env.local.keys()).toEqual(['kairos.ignore'])
})

it('is not erased with a consent that is taken back on another page', async () => {
  const { env } = await visit('https://shop.example/p/1')
  await visit('https://shop.example/?kairos=ignore', env)
  const { tracker } = await layPipe({ consent: 'denied' }, { beside: env })
  tracker.forget()
  expect(env.local.keys()).toEqual(['kairos.ignore'])
})

it('`?kairos=observe` ends it', async () => {
  const { env } = await visit('https://shop.example/?kairos=ignore')
  const { names } = await visit('https://shop.example/?kairos=observe', env)
  expect(names()).toEqual(['session_start', 'share', 'engage'])
  expect(env.local.keys()).not.toContain('kairos.ignore')
})

it('another value, or another parameter, means nothing', async () => {
  const { names } = await visit('https://shop.example/?kairos=ignored&notkairos=ignore')
  expect(names()).toEqual(['session_start', 'share', 'engage'])
})

it('an automated browser that the shop drops stores nothing, too', async () => {
  const agent = { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }
  const { tracker, env } = await layPipe({ bots: 'drop' }, { agent })
  tracker.track('share', { method: 'link' })
  await env.advance(2_000)
  expect([env.posts.length, env.local.keys()]).toEqual([0, []])
  expect(await env.indexedDB?.databases()).toEqual([])
})
