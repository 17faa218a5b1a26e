// How a collector is told of a log on several machines, and what it says where that cannot be.
import { expect, it } from 'vitest'
import { readAddress } from '../../examples/collector/log/nats/address.ts'
import { checkOptions } from '../../examples/collector/options.ts'
import { optionsOf, roleOf } from '../../examples/collector/settings.ts'

it('reads the servers of a log, with the port that is usual', () => {
  expect(readAddress('nats://one:4223, nats://two,nats://[::1]')).toEqual({
    servers: ['one:4223', 'two:4222', '[::1]:4222'],
  })
})

it('reads who it is to them: a user with a password, or a token', () => {
  expect(readAddress('nats://shop:s%40fe@one,nats://shop:s%40fe@two')).toMatchObject({ user: 'shop', pass: 's@fe' })
  expect(readAddress('nats://a-token@one')).toMatchObject({ token: 'a-token' })
})

it('asks for TLS where the address does', () => {
  expect(readAddress('tls://one')).toEqual({ servers: ['one:4222'], tls: {} })
})

it.each([
  ['somewhere', /one of its addresses cannot be read/],
  ['kafka://one', /begins with nats:\/\/ or tls:\/\//],
  ['nats://one/a-stream', /ends with its port/],
  ['nats://one,tls://two', /either all of its addresses are tls/],
  ['nats://a:very-secret@one,nats://b:very-secret@two', /the same user and password/],
  ['nats://', /cannot be read|names no host/],
])('refuses %s with a reason, and without telling the password', (log, why) => {
  expect(() => checkOptions({ log })).toThrow(why)
  expect(() => checkOptions({ log })).toThrow(/option log must be one address or several/)
  expect(() => checkOptions({ log })).not.toThrow(/very-secret/)
})

it.each([
  [{ natsStream: 'shop.events' }, /option natsStream must be a name/],
  [{ natsReplicas: 6 }, /option natsReplicas must be a whole number from 0 to 5/],
  [{ natsMaxBytes: 5 }, /option natsMaxBytes/],
  [{ natsCredentials: 'a.creds' }, /set KAIROS_LOG/],
  [{ natsMaxAgeHours: 1, natsDuplicateSeconds: 4_000 }, /no longer than KAIROS_NATS_MAX_AGE_HOURS/],
])('refuses %j', (options, why) => {
  expect(() => checkOptions(options)).toThrow(why)
})

it('reads them from the environment', () => {
  const env = {
    KAIROS_LOG: 'nats://one',
    KAIROS_NATS_CREDS: 'a.creds',
    KAIROS_NATS_STREAM: 'shop',
    KAIROS_NATS_REPLICAS: '1',
    KAIROS_NATS_MAX_BYTES: '2000000',
    KAIROS_NATS_MAX_AGE_HOURS: '48',
    KAIROS_NATS_DUPLICATE_SECONDS: '600',
    KAIROS_SECRET: 'a-secret-of-the-shop',
  }
  expect(optionsOf(env)).toMatchObject({
    log: 'nats://one',
    natsCredentials: 'a.creds',
    natsStream: 'shop',
    natsReplicas: 1,
    natsMaxBytes: 2_000_000,
    natsMaxAgeHours: 48,
    natsDuplicateSeconds: 600,
  })
})

it('makes no secret key of its own beside others that would not know it', () => {
  expect(() => optionsOf({ KAIROS_LOG: 'nats://one', KAIROS_DATA: 'nowhere/kairos.duckdb' })).toThrow(
    /set KAIROS_SECRET/,
  )
})

it('is a collector unless it is told to load, for which it needs a log', () => {
  expect(roleOf({})).toBe('collector')
  expect(roleOf({ KAIROS_ROLE: 'loader', KAIROS_LOG: 'nats://one' })).toBe('loader')
  expect(() => roleOf({ KAIROS_ROLE: 'loader' })).toThrow(/set KAIROS_LOG/)
  expect(() => roleOf({ KAIROS_ROLE: 'worker' })).toThrow(/must be collector or loader, not "worker"/)
})
