// ClickHouse's text of a query that is written for DuckDB: parameters, functions and the few clauses that differ. Pure.

/** DuckDB's types of parameters; all may be null, and NULL has to be said of a type there. */
const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: 'String',
  BIGINT: 'Int64',
  INTEGER: 'Int32',
  DOUBLE: 'Float64',
  BOOLEAN: 'Bool',
}

type Write = (...args: string[]) => string
const renamed =
  (name: string): Write =>
  (...args) =>
    `${name}(${args.join(', ')})`

/** By DuckDB's name; what is not here has the same name and the same meaning in both. */
const FUNCTIONS: Readonly<Record<string, Write>> = {
  // Of a number it makes a time, of a time a number; numbers come as parameters only.
  epoch_ms: (of = '') =>
    of.trim().startsWith('{') ? `fromUnixTimestamp64Milli(${of}, 'UTC')` : `toUnixTimestamp64Milli(${of})`,
  bit_or: renamed('groupBitOr'),
  bool_or: (of = '') => `toBool(max(${of}))`,
  bool_and: (of = '') => `toBool(min(${of}))`,
  // Between two values in the middle it is their mean, as it is in DuckDB.
  median: (of = '') => `quantileExactInclusive(0.5)(${of})`,
  quantile_cont: (of = '', part = '') => `quantileExactInclusive(${part})(${of})`,
  arg_max: renamed('argMax'),
  arg_min: renamed('argMin'),
  hash: renamed('cityHash64'),
  // Characters, not bytes.
  left: renamed('leftUTF8'),
  to_days: renamed('toIntervalDay'),
  to_hours: renamed('toIntervalHour'),
  to_minutes: renamed('toIntervalMinute'),
}

const CLAUSES: readonly (readonly [from: RegExp, to: string])[] = [
  [/\btemp\./gi, ''],
  [/\bTEMP TABLE\b/gi, 'TEMPORARY TABLE'],
  [/(?<!\bLEFT )\b(SEMI|ANTI) JOIN\b/gi, 'LEFT $1 JOIN'],
  [/\bFILTER \((?!WHERE\b)/gi, 'FILTER (WHERE '],
]

/** Texts, comments, parameters, and the beginnings of calls; the rest is taken over. */
const TOKENS = /'(?:[^']|'')*'|--[^\n]*|\$([a-z_]+)(?:::([A-Z]+))?|\b([a-z_]+)\(/g

/** Where the parenthesis is closed that is open at a place. */
function closing(sql: string, from: number): number {
  let depth = 1
  for (let i = from; i < sql.length; i++) {
    if (sql[i] === "'") i = sql.indexOf("'", i + 1)
    else if (sql[i] === '(') depth++
    else if (sql[i] === ')' && --depth === 0) return i
    if (i < 0) break
  }
  throw new Error(`a parenthesis is never closed: ${sql.slice(from - 20, from + 40)}`)
}

function divided(args: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "'") i = args.indexOf("'", i + 1)
    else if (args[i] === '(') i = closing(args, i + 1)
    else if (args[i] === ',') {
      parts.push(args.slice(start, i).trim())
      start = i + 1
    }
  }
  return [...parts, args.slice(start).trim()]
}

const inClauses = (sql: string): string => CLAUSES.reduce((text, [from, to]) => text.replace(from, to), sql)

function translate(sql: string, typeOf: (name: string) => string): string {
  let written = ''
  let at = 0
  for (const token of sql.matchAll(TOKENS)) {
    const [text, parameter, , call] = token
    if (token.index < at) continue
    const before = sql.slice(at, token.index)
    written += inClauses(before)
    at = token.index + text.length
    if (parameter) {
      // Nothing is no number of rows.
      written += /\bLIMIT\s+$/i.test(before) ? `{${parameter}:UInt64}` : `{${parameter}:Nullable(${typeOf(parameter)})}`
    } else if (call) {
      const write = FUNCTIONS[call]
      if (!write) {
        written += text
        continue
      }
      const end = closing(sql, at)
      written += write(...divided(translate(sql.slice(at, end), typeOf)))
      at = end + 1
    } else if (!text.startsWith('--')) written += text
  }
  return written + inClauses(sql.slice(at))
}

/** The last order of all, by names alone, and how many rows of it. */
const LAST_ORDER = /\sORDER BY (\w+(?: ASC| DESC)?(?:, \w+(?: ASC| DESC)?)*)(?:\s+LIMIT\s+[\w{}:]+)?$/

/** What a query calls the columns that it gives. */
function outputsOf(sql: string): Set<string> {
  // What is in parentheses has no say in it.
  let bare = ''
  for (let i = 0; i < sql.length; i++) {
    if (sql[i] === '(') i = closing(sql, i + 1)
    else bare += sql[i]
  }
  const list = /\bSELECT\s+(?:DISTINCT\s+)?([\s\S]*?)\sFROM\b/.exec(bare)?.[1] ?? ''
  return new Set(list.split(',').map((column) => /(\w+)\s*$/.exec(column)?.[1] ?? ''))
}

/** There a name is what the query gives before it is a column of a table; in all other places it is the other way round. */
function orderOutside(sql: string): string {
  const [order, names = ''] = LAST_ORDER.exec(sql) ?? []
  if (order === undefined) return sql
  const query = sql.slice(0, -order.length)
  const outputs = outputsOf(query)
  const isOfOutputs = names.split(', ').every((name) => outputs.has(name.split(' ')[0] ?? ''))
  return isOfOutputs ? `SELECT * FROM (${query})${order}` : sql
}

/** A parameter has the type that it is given with anywhere in the query; with none it is a text. */
export function toClickHouse(sql: string): string {
  const types = new Map([...sql.matchAll(/\$([a-z_]+)::([A-Z]+)/g)].map(([, name, type]) => [name, type]))
  return orderOutside(translate(sql, (name) => TYPES[types.get(name) ?? 'VARCHAR'] ?? 'String').trim())
}
