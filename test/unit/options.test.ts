// Options are checked once, with a message that names the option and the fix.
import { describe, expect, it } from 'vitest'
import { checkOptions } from '../../src/check-options.ts'
import type { TrackerOptions } from '../../src/options.ts'

const base = 'https://shop.example/p/1'
const check = (options: unknown): unknown => checkOptions(options as TrackerOptions, base)

describe('checkOptions', () => {
  it('fills in defaults', () => {
    expect(check({ endpoint: '/k' })).toMatchObject({
      endpoint: 'https://shop.example/k',
      shop: 'shop.example',
      consent: 'auto',
      dataLayer: ['dataLayer'],
      batch: { maxEvents: 100, maxBytes: 256_000 },
      queue: { maxEvents: 10_000 },
    })
  })

  it.each([
    [undefined, /was given undefined.*endpoint/s],
    [{}, /`endpoint` is missing.*Give/s],
    [{ endpoint: '' }, /`endpoint` is "".*1 to 200/s],
    [{ endpoint: 'ftp://x' }, /`endpoint` is "ftp:\/\/x".*http/s],
    [{ endpoint: 'javascript:alert(1)' }, /`endpoint`.*http/s],
    [{ endpoint: 'http://' }, /`endpoint`.*http/s],
    [{ endpoint: '/k', endpiont: '/k' }, /`endpiont` is not known.*Did you mean `endpoint`/s],
    [{ endpoint: '/k', batch: { maxEvent: 3 } }, /`batch.maxEvent` is not known.*Did you mean `batch.maxEvents`/s],
    [{ endpoint: '/k', queue: { maxEvents: -1 } }, /`queue.maxEvents` is -1.*from 1 to/s],
    [{ endpoint: '/k', batch: { delayMs: Number.NaN } }, /`batch.delayMs`.*number/s],
    [{ endpoint: '/k', batch: 3 }, /`batch` is 3.*object/s],
    [{ endpoint: '/k', redact: 'email' }, /`redact` is "email".*Give a function/s],
    [{ endpoint: '/k', beforeSend: {} }, /`beforeSend` is {}.*Give a function/s],
    [{ endpoint: '/k', consent: 'yes' }, /`consent` is "yes".*'granted'/s],
    [{ endpoint: '/k', mark: 'yes' }, /`mark`.*true or false/s],
    [{ endpoint: '/k', dataLayer: [''] }, /`dataLayer`.*name of a global/s],
    [{ endpoint: '/k', sources: [1] }, /`sources`.*functions/s],
    [{ endpoint: '/k', rules: [{}] }, /`rules`.*`why`/s],
    [{ endpoint: '/k', visitIdleMs: 'x' }, /`visitIdleMs`.*number/s],
  ])('refuses %j', (options, message) => {
    expect(() => check(options)).toThrow(TypeError)
    expect(() => check(options)).toThrow(message)
  })

  it('does not take an inherited name for an option', () => {
    expect(() => check({ endpoint: '/k', toString: 1 })).toThrow(/`toString` is not known/)
  })
})
