// The table of bad bodies: what bytes and JSON an attacker can send to the collector as a whole, and what each is answered.
import { gzipSync } from 'node:zlib'
import { batchOf, contextOf, eventOf, idOf, type Wire } from './collector-support.ts'

export interface Attack {
  readonly name: string
  readonly body: unknown
  readonly headers?: Record<string, string>
  readonly query?: string
  readonly status: number
  /** Of the answer as text. */
  readonly tells: RegExp
}

export const MAX_BODY_BYTES = 256 * 1024
/** The public key; the table is sent with it unless a row says otherwise. */
export const WRITE_KEY = 'public-key-of-the-shop'

const text = (value: unknown): string => JSON.stringify(value)
const good = (number: number): string => text(batchOf([eventOf(number)]))
const zipped = gzipSync(good(1))
const nested = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels)
/** A batch as text, with something in it that JSON.stringify would not write. */
const withText = (number: number, more: Wire, at: string, raw: string): string =>
  text(batchOf([eventOf(number, more)])).replace(`"${at}"`, () => raw)
const utf16 = (bom: string) => Buffer.from(bom + good(20), 'utf16le')
const utf32 = Buffer.from(new Uint8Array(new Uint32Array([...good(21)].map((c) => c.codePointAt(0) ?? 0)).buffer))

const refused = (name: string, body: unknown, tells: RegExp, status = 400): Attack => ({ name, body, status, tells })
const taken = (name: string, body: unknown, tells = /"accepted":1/): Attack => ({ name, body, status: 200, tells })

export const BYTES: readonly Attack[] = [
  refused('nothing', '', /empty/),
  refused('white space', ' \r\n\t', /not JSON: at end of JSON input/),
  refused('words', 'DROP TABLE events; --', /not JSON/),
  refused('a page', '<script>alert(1)</script>', /not JSON/),
  refused('a form', 'schema=kairos%2F1&events=1', /not JSON/),
  refused('half of a batch', good(2).slice(0, 150), /not JSON/),
  refused('a batch and something after it', `${good(3)}{}`, /not JSON/),
  refused('NUL bytes', Buffer.alloc(1000), /not JSON/),
  refused('NUL within a text', withText(4, { why: 'HERE' }, 'HERE', '"a\u0000b"'), /not JSON/),
  refused('UTF-16', utf16(''), /not JSON/),
  refused('UTF-16 with its mark', utf16('\ufeff'), /not JSON/),
  refused('UTF-32', utf32, /not JSON/),
  refused('overlong UTF-8', Buffer.from([0xc1, 0xbb, 0xc1, 0xbd]), /not JSON/),
  taken('UTF-8 with its mark', Buffer.from(`\ufeff${good(5)}`)),
  taken('Latin-1', Buffer.from(text(batchOf([eventOf(6, { why: 'Stra\u00dfe' })])), 'latin1')),
  refused('NaN', withText(7, { seq: 'HERE' }, 'HERE', 'NaN'), /not JSON/),
  refused('the first two bytes of gzip', Buffer.from([0x1f, 0x8b]), /cannot be unzipped/),
  refused('gzip cut off', zipped.subarray(0, zipped.length - 12), /cannot be unzipped/),
  refused('gzip with a wrong sum', Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8)]), /cannot be unzipped/),
  refused('gzip in gzip', gzipSync(zipped), /not JSON/),
  refused('a gzip bomb, a thousand to one', gzipSync(Buffer.alloc(64 * 1024 * 1024)), /over 262144 bytes/, 413),
  refused(
    'a bomb of ten thousand members',
    Buffer.concat(Array(4000).fill(gzipSync(Buffer.alloc(1000)))),
    /over 262144/,
    413,
  ),
  refused('gzip and something after it', Buffer.concat([zipped, Buffer.from('more')]), /cannot be unzipped/),
  { ...taken('plain JSON that calls itself gzip', good(9)), headers: { 'content-encoding': 'gzip' } },
  { ...taken('zipped JSON that calls itself br', gzipSync(good(10))), headers: { 'content-encoding': 'br' } },
  { ...taken('JSON that calls itself a picture', good(11)), headers: { 'content-type': 'image/png; boundary=' } },
  refused('more than a body may have', Buffer.alloc(MAX_BODY_BYTES + 1, ' '), /over 262144 bytes/, 413),
  refused('a million events', `{"events":[${'1,'.repeat(999_999)}1]}`, /over 262144 bytes/, 413),
  refused(
    'a million events, zipped',
    gzipSync(`{"events":[${'1,'.repeat(999_999)}1]}`),
    /unzipped, the body is over/,
    413,
  ),
]

export const JSON_SHAPES: readonly Attack[] = [
  refused('null', null, /must be object/),
  refused('true', true, /must be object/),
  refused('a number', 1, /must be object/),
  refused('a text', '"batch"', /must be object/),
  refused('a list', [batchOf([])], /must be object/),
  refused('lists nested a hundred thousand deep', nested('[', ']', 100_000), /must be object/),
  taken('a member that nobody knows, nested deep', good(30).replace('{', `{"more":${nested('[', ']', 50_000)},`)),
  refused('events by number', batchOf([], { events: { 0: eventOf(31), length: 1 } }), /\/events.*must be array/),
  refused('too many events', batchOf(Array(101).fill(1)), /more than 100 items/),
  refused('too many contexts', batchOf([], { contexts: Array(101).fill({}) }), /\/contexts.*more than 100/),
  refused('too many drops', batchOf([], { dropped: Array(1001).fill(0) }), /\/dropped.*more than 1000/),
  refused('drops below nothing', batchOf([], { dropped: [{ id: idOf(1), reason: 'x', count: -5 }] }), /must be >= 1/),
  refused(
    'drops without end',
    withText(
      32,
      { why: 'x' },
      'kairos/1',
      '"kairos/1","dropped":[{"id":"01a202b2-d888-7000-8000-000000000001","reason":"x","count":1e999}]',
    ),
    /\/dropped\/0\/count/,
  ),
  refused('another schema', batchOf([], { schema: ['kairos/1'] }), /\/schema.*must be/),
  refused('a shop that is a list', batchOf([], { shop: ['demo'] }), /\/shop.*must be string/),
  refused('a shop without end', batchOf([], { shop: 's'.repeat(10_000) }), /\/shop.*more than 128/),
  refused('sent in the year 10000', batchOf([], { sent_at: '+010000-01-01T00:00:00Z' }), /\/sent_at/),
  refused('sent at a number', batchOf([], { sent_at: 1e308 }), /\/sent_at.*must be string/),
  refused('sent at a date that takes long to read', batchOf([], { sent_at: '1'.repeat(100_000) }), /\/sent_at/),
  refused(
    'a shop by its prototype',
    withText(33, {}, 'demo', '"x","__proto__":{"shop":"demo"}').replace('"shop"', '"s"'),
    /\/shop.*missing/,
  ),
  taken('events twice: the last counts', good(34).replace('{', '{"events":"none",')),
  refused('events twice: the last counts', good(35).replace(/}$/, ',"events":"none"}'), /\/events.*must be array/),
  refused('a backfill in words', batchOf([eventOf(36)], { backfill: 'yes' }), /\/backfill.*must be boolean/),
  refused('a backfill by a browser', batchOf([eventOf(37)], { backfill: true }), /needs the secret key/, 401),
]

const byKey = (name: string, more: Omit<Attack, 'name' | 'body'>): Attack => ({
  name,
  body: batchOf([eventOf(40)]),
  ...more,
})
const unauthorised = { status: 401, tells: /unauthorised/ }

export const SENDERS: readonly Attack[] = [
  byKey('no key', { query: '', ...unauthorised }),
  byKey('a wrong key', { query: '?key=guess', ...unauthorised }),
  byKey('a list of keys', { query: `?key=${WRITE_KEY}&key=${WRITE_KEY}`, ...unauthorised }),
  byKey('a key by its prototype', { query: `?__proto__[key]=${WRITE_KEY}`, ...unauthorised }),
  byKey('a key with SQL', { query: `?key=${encodeURIComponent("' OR 1=1 --")}`, ...unauthorised }),
  byKey('the public key as the secret one', { headers: { authorization: `Bearer ${WRITE_KEY}` }, ...unauthorised }),
  byKey('a login', { headers: { authorization: 'Basic YTpi' }, ...unauthorised }),
  byKey('a secret key without end', { headers: { authorization: `Bearer ${'x'.repeat(8_000)}` }, ...unauthorised }),
  byKey('a page of another origin', { headers: { origin: 'https://other.example' }, status: 403, tells: /forbidden/ }),
  byKey('an origin that only begins well', {
    headers: { origin: 'https://shop.example.other.example' },
    status: 403,
    tells: /forbidden/,
  }),
]

/** Where contexts are bad, so are all events that name them. */
export const CONTEXTS: readonly (readonly [name: string, context: unknown, why: RegExp])[] = [
  ['a list', [], /must be object/],
  ['a text', 'visitor', /must be object/],
  ['nothing', null, /must be object/],
  ['a visitor that is a number', contextOf({ visitor: 12 }), /visitor\): must be string/],
  ['a visitor without end', contextOf({ visitor: 'v'.repeat(200_000) }), /visitor\): must NOT have more than 128/],
  ['a page that is a list', contextOf({ page: [] }), /page\): must be object/],
  ['a consent that was never given', contextOf({ consent: 'all' }), /consent\): must be one of/],
  ['an actor of its own', contextOf({ actor: 'admin' }), /actor\): must be one of/],
  ['orders that nobody can have', contextOf({ orders_known: 1e9 }), /orders_known\): must be <= 1000000/],
  [
    'a campaign that is no list of texts',
    contextOf({ source: { kind: 'ads', campaign: { a: { b: 1 } } } }),
    /campaign\/a\): must be string/,
  ],
  ['members nested deep', contextOf({ more: JSON.parse(nested('[', ']', 500)) }), /nested too deep/],
  [
    'experiments without end',
    contextOf({ experiments: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, 'a'])) }),
    /more than 100/,
  ],
]
