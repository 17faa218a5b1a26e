// The compose file, what it mounts and its page: what they name is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const COLLECTOR = new URL('../../examples/collector/', import.meta.url)
const DEPLOY = new URL('deploy/', COLLECTOR)
const read = (name: string, from: URL = DEPLOY): string => readFileSync(new URL(name, from), 'utf8')
const settingsIn = (text: string): string[] => [...new Set(text.match(/\bKAIROS_[A-Z_]+\b/g))]

/** The proxy's, not the collector's. */
const OTHERS = ['KAIROS_SITE']

it.each(readdirSync(DEPLOY))('names no setting in %s that the collector does not have', (name) => {
  const known = settingsIn(read('settings.ts', COLLECTOR))
  expect(settingsIn(read(name)).filter((one) => !known.includes(one) && !OTHERS.includes(one))).toEqual([])
})

it('has all settings of the log in the README', () => {
  const ofLog = settingsIn(read('settings.ts', COLLECTOR)).filter((one) => /_NATS_|_LOG$|_ROLE/.test(one))
  expect(ofLog.length).toBeGreaterThan(6)
  expect(ofLog.filter((one) => !settingsIn(read('README.md', COLLECTOR)).includes(one))).toEqual([])
})

it('mounts only files that are there, and builds from the root by a file that is', () => {
  const compose = read('compose.yaml')
  const mounted = [...compose.matchAll(/['"]\.\/([\w.]+):/g)].map(([, name = '']) => name)
  expect(mounted).toEqual(expect.arrayContaining(['nats.conf', 'Caddyfile']))
  for (const name of mounted) expect(existsSync(new URL(name, DEPLOY))).toBe(true)
  const [, context = ''] = /context: (\S+)/.exec(compose) ?? []
  const [, dockerfile = ''] = /dockerfile: (\S+)/.exec(compose) ?? []
  expect(existsSync(new URL(dockerfile, new URL(`${context}/`, DEPLOY)))).toBe(true)
})

it('sends each service only to services that there are', () => {
  const compose = read('compose.yaml')
  const services = [...compose.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name)
  const named = `${read('Caddyfile')}\n${read('nats.conf')}\n${compose}`.matchAll(
    /(?:[\s@/]|^)([a-z]+(?:-\d)?):(?:4300|4222|6222)\b/g,
  )
  const hosts = [...new Set([...named].map(([, host]) => host))]
  expect(hosts.toSorted()).toEqual(['collector-1', 'collector-2', 'loader', 'nats-1', 'nats-2', 'nats-3'])
  expect(hosts.filter((host) => !services.includes(host))).toEqual([])
})

it('copies into the image what the collector reads beside its own folder', () => {
  const dockerfile = read('Dockerfile')
  for (const path of ['node_modules', 'dist', 'schema', 'examples/collector'])
    expect(dockerfile).toContain(`COPY --from=build /kairos/${path} ${path}`)
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toMatch(/^HEALTHCHECK /m)
})
