// What becomes of DuckDB's text on its way to ClickHouse; that the rows are the same is told by test/clickhouse.
import { describe, expect, it } from 'vitest'
import { createCollector } from '../../examples/collector/server.ts'
import { optionsOf } from '../../examples/collector/settings.ts'
import { toClickHouse } from '../../examples/collector/store/clickhouse/dialect.ts'

describe('the dialect of ClickHouse', () => {
  it.each([
    ['a parameter with its type', 'SELECT $n::BIGINT', 'SELECT {n:Nullable(Int64)}'],
    [
      'a parameter whose type is told once',
      'WHERE ($shop::VARCHAR IS NULL OR shop = $shop)',
      'WHERE ({shop:Nullable(String)} IS NULL OR shop = {shop:Nullable(String)})',
    ],
    ['a number of rows', 'SELECT a LIMIT $limit::BIGINT', 'SELECT a LIMIT {limit:UInt64}'],
    [
      'a time of a number',
      'SELECT epoch_ms($now::BIGINT)',
      "SELECT fromUnixTimestamp64Milli({now:Nullable(Int64)}, 'UTC')",
    ],
    ['a number of a time', 'SELECT epoch_ms(max(time))', 'SELECT toUnixTimestamp64Milli(max(time))'],
    [
      'calls within calls',
      'SELECT median(epoch_ms(b) - epoch_ms(a)) FILTER (ok)',
      'SELECT quantileExactInclusive(0.5)(toUnixTimestamp64Milli(b) - toUnixTimestamp64Milli(a)) FILTER (WHERE ok)',
    ],
    ['arguments that hold commas', "SELECT arg_max(f(a, ','), b)", "SELECT argMax(f(a, ','), b)"],
    ['a condition that is whole already', 'count(*) FILTER (WHERE a)', 'count(*) FILTER (WHERE a)'],
    ['joins that only ask', 'FROM a SEMI JOIN b USING (c)', 'FROM a LEFT SEMI JOIN b USING (c)'],
    ['comments', "SELECT 1 -- it's $n::BIGINT (\n, 2", 'SELECT 1 \n, 2'],
    ['texts', "SELECT '$n::BIGINT -- hash(it''s', 1", "SELECT '$n::BIGINT -- hash(it''s', 1"],
    [
      'an order by what is given, which a column of the table is called, too',
      'SELECT why AS name, count(*) AS count FROM t GROUP BY why ORDER BY count DESC, name LIMIT 3',
      'SELECT * FROM (SELECT why AS name, count(*) AS count FROM t GROUP BY why) ORDER BY count DESC, name LIMIT 3',
    ],
    ['an order by what is not given', 'SELECT a FROM t ORDER BY b', 'SELECT a FROM t ORDER BY b'],
  ])('has %s', (_, duckdb, clickhouse) => {
    expect(toClickHouse(duckdb)).toBe(clickhouse)
  })
})

describe('the setting of the store', () => {
  const secret = { KAIROS_SECRET: 'a-secret-of-the-shop' }

  it('is read from the environment', () => {
    const url = 'http://kairos:pw@127.0.0.1:8123/kairos'
    expect(optionsOf({ ...secret, KAIROS_STORE: 'clickhouse', KAIROS_CLICKHOUSE_URL: url })).toMatchObject({
      store: 'clickhouse',
      clickhouseUrl: url,
    })
  })

  it.each([
    [{ store: 'postgres' }, /option store must be one of duckdb, clickhouse, not "postgres"/],
    [{ store: 'clickhouse' }, /needs both KAIROS_STORE=clickhouse .* and KAIROS_CLICKHOUSE_URL/],
    [{ clickhouseUrl: 'http://127.0.0.1:8123/kairos' }, /needs both KAIROS_STORE=clickhouse/],
    [
      { store: 'clickhouse', clickhouseUrl: 'tcp://u:hidden@h/d' },
      /clickhouseUrl must be an address such as http:[^ ]*$/,
    ],
    [{ store: 'clickhouse', clickhouseUrl: 'http://127.0.0.1:8123' }, /clickhouseUrl must be an address such as/],
  ])('is checked, and the error names it: %j', async (options, message) => {
    await expect(createCollector(options)).rejects.toThrow(message)
  })
})
